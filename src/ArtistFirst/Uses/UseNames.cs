using System.Numerics;

namespace ArtistFirst;

/// <summary>The names of uses in tokens, files and reports, such as <c>transform.remix</c>.</summary>
public static class UseNames
{
    internal static WireNames Names { get; } = new(
        "train.generative", "train.finetune", "train.analysis", "index.embed", "condition.reference", "transform.stems", "transform.remix", "generate.cover",
        "generate.sample", "generate.interpolation", "generate.lyrics", "voice.clone", "voice.render", "likeness.name", "analyze.recommend", "analyze.identify");

    /// <summary>Reads the name of one use, exactly. Never throws, never allocates.</summary>
    /// <param name="name">The name, such as <c>transform.remix</c>.</param>
    /// <param name="use">The use; <see cref="Uses.None"/> where the answer is no.</param>
    /// <returns>Whether it is one of the sixteen names.</returns>
    public static bool TryParse(ReadOnlySpan<char> name, out Uses use) => TryFind(Names.Find(name), out use);

    /// <summary>Reads the name of one use from UTF-8, exactly. Never throws, never allocates.</summary>
    /// <param name="utf8Name">The name as UTF-8.</param>
    /// <param name="use">The use; <see cref="Uses.None"/> where the answer is no.</param>
    /// <returns>Whether it is one of the sixteen names.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Name, out Uses use) => TryFind(Names.Find(utf8Name), out use);

    /// <summary>The name of one use on the wire.</summary>
    /// <param name="use">One use, not several and not <see cref="Uses.None"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one use.</exception>
    public static string ToWireName(this Uses use)
        => BitOperations.IsPow2((uint)use)
            ? Names.All[BitOperations.TrailingZeroCount((uint)use)]
            : throw new ArgumentOutOfRangeException(nameof(use), use, "Expected one use; take a set of them apart with UseNames.Enumerate.");

    /// <summary>The names of a set of uses in the order of their bits, apart by a blank, as logs and messages show them; empty for none.</summary>
    /// <param name="uses">The set.</param>
    public static string ToWireNames(this Uses uses)
    {
        List<string> names = [];
        foreach (Uses use in Enumerate(uses))
        {
            names.Add(use.ToWireName());
        }

        return string.Join(' ', names);
    }

    /// <summary>The uses of a set one by one, in the order of their bits, without allocating.</summary>
    /// <param name="uses">The set.</param>
    public static UseEnumerator Enumerate(Uses uses) => new(uses);

    private static bool TryFind(int place, out Uses use)
    {
        use = place < 0 ? Uses.None : (Uses)(1 << place);
        return place >= 0;
    }
}
