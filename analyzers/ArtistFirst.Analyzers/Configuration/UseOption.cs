namespace ArtistFirst.Analyzers;

/// <summary>Uses as options name them: as the SDK does (<c>TrainGenerative</c>), or as licenses do (<c>train.generative</c>); several with commas.</summary>
internal static class UseOption
{
    private static readonly string[] Ids =
    [
        "train.generative", "train.finetune", "train.analysis", "index.embed", "condition.reference", "transform.stems", "transform.remix", "generate.cover",
        "generate.sample", "generate.interpolation", "generate.lyrics", "voice.clone", "voice.render", "likeness.name", "analyze.recommend", "analyze.identify",
    ];

    /// <summary>The bits of the uses; null where one of them is none.</summary>
    public static ushort? Parse(string text)
    {
        int bits = 0;
        foreach (string name in text.Split(','))
        {
            int bit = Math.Max(IndexOf(Names.Uses, name.Trim()), IndexOf(Ids, name.Trim()));
            if (bit < 0)
            {
                return null;
            }

            bits |= 1 << bit;
        }

        return (ushort)bits;
    }

    private static int IndexOf(string[] names, string name) => Array.FindIndex(names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
}
