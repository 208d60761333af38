using System.Numerics;

namespace ArtistFirst;

/// <summary>The names of duties in tokens, files and reports, such as <c>report-usage</c>.</summary>
public static class DutyNames
{
    internal static WireNames Names { get; } = new("credit", "report-usage", "pay", "mark-ai", "approve-output");

    /// <summary>Reads the name of one duty, exactly. Never throws, never allocates.</summary>
    /// <param name="name">The name, such as <c>report-usage</c>.</param>
    /// <param name="duty">The duty; <see cref="Duties.None"/> where the answer is no.</param>
    /// <returns>Whether it is one of the five names.</returns>
    public static bool TryParse(ReadOnlySpan<char> name, out Duties duty) => TryFind(Names.Find(name), out duty);

    /// <summary>Reads the name of one duty from UTF-8, exactly. Never throws, never allocates.</summary>
    /// <param name="utf8Name">The name as UTF-8.</param>
    /// <param name="duty">The duty; <see cref="Duties.None"/> where the answer is no.</param>
    /// <returns>Whether it is one of the five names.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Name, out Duties duty) => TryFind(Names.Find(utf8Name), out duty);

    /// <summary>The name of one duty on the wire.</summary>
    /// <param name="duty">One duty, not several and not <see cref="Duties.None"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five duties.</exception>
    public static string ToWireName(this Duties duty)
        => BitOperations.IsPow2((uint)duty) && duty <= Duties.ApproveOutput
            ? Names.All[BitOperations.TrailingZeroCount((uint)duty)]
            : throw new ArgumentOutOfRangeException(nameof(duty), duty, "Expected one duty, not several and not none.");

    private static bool TryFind(int place, out Duties duty)
    {
        duty = place < 0 ? Duties.None : (Duties)(1 << place);
        return place >= 0;
    }
}
