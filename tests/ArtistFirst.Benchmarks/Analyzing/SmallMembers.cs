using System.Globalization;
using System.Text;

namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>Small members that load, of the kinds that most code is made of.</summary>
internal static class SmallMembers
{
    private const int Kinds = 5;

    private const string Shapes =
        """
            public Stream? Guarded_N(string id) { if (!Allowed(id)) { return null; } Log(id); return Load(id); }

            public async Task<int> Awaited_N(string id, CancellationToken ct)
            {
                if (!await AllowedAsync(id, ct).ConfigureAwait(false)) throw new InvalidOperationException(id);
                await using Stream audio = await LoadAsync(id, ct).ConfigureAwait(false);
                byte[] buffer = new byte[1024];
                int total = 0, read;
                while ((read = await audio.ReadAsync(buffer, ct).ConfigureAwait(false)) > 0) total += read;
                return total;
            }

            public List<Stream> Each_N(IEnumerable<Track> tracks)
            {
                var found = new List<Stream>();
                foreach (Track track in tracks)
                {
                    bool isLong = track.Length > 30 && Allowed(track.Id);
                    if (!isLong) continue;
                    found.Add(Load(track.Id));
                }
                return found;
            }

            public long Tried_N(string id)
            {
                try
                {
                    Demand(id);
                    using Stream audio = Load(id);
                    return audio.Length;
                }
                catch (IOException e) { Log(e.Message); return 0; }
            }

            public Stream Unchecked_N(Track track) => Decode(Path.Combine("audio", track.Id + ".wav"));

        """;

    /// <summary>A file of them.</summary>
    /// <param name="copies">How many of each kind.</param>
    public static AnalyzedSource Source(int copies) => new("a small member", copies * Kinds, Write(copies));

    private static string Write(int copies)
    {
        var text = new StringBuilder("#nullable enable\nusing System;\nusing System.Collections.Generic;\nusing System.IO;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing static Vocabulary;\n\npublic sealed class Small\n{\n");
        for (int i = 0; i < copies; i++)
        {
            text.Append(Shapes.Replace("_N", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.Append("}\n").ToString();
    }
}
