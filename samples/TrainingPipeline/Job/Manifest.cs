namespace TrainingPipeline.Job;

/// <summary>The recordings of a job: a text file with one ISRC a line, and comments after <c>#</c>.</summary>
internal static class Manifest
{
    /// <summary>Reads the recordings, in the order of the file, each once.</summary>
    /// <exception cref="InvalidDataException">A line is no ISRC.</exception>
    public static IReadOnlyList<Isrc> Read(IEnumerable<string> lines)
    {
        List<Isrc> recordings = [];
        HashSet<Isrc> known = [];
        foreach ((int index, string line) in lines.Index())
        {
            string text = line.Split('#')[0].Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (!Isrc.TryParse(text, out Isrc recording))
            {
                throw new InvalidDataException($"Line {index + 1}: expected an ISRC such as AATST2600001, got '{text}'.");
            }

            if (known.Add(recording))
            {
                recordings.Add(recording);
            }
        }

        return recordings;
    }
}
