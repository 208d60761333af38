namespace ArtistFirst.Registry;

/// <summary>What an import says about one place of a file: why something was left out, or what is odd about what was taken.</summary>
/// <param name="Line">The line, counted from 1. In XML, the line at which the element begins.</param>
/// <param name="Finding">The rule and what it found: what was expected, what came, what to do.</param>
/// <param name="IsRejection">Whether something was left out because of it. A remark alone changes nothing.</param>
public sealed record ImportRemark(long Line, Finding Finding, bool IsRejection)
{
    /// <summary>Line, code and message.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Line}: {Finding}");
}
