using System.Runtime.InteropServices;

namespace ArtistFirst.Cli;

/// <summary>The answer to one line: a verdict, or what was wrong with the line.</summary>
/// <param name="Verdict">The verdict; the default where there is none.</param>
/// <param name="Error">Why the line could not be read; null where it could.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BatchAnswer(LicenseVerdict Verdict, string? Error = null)
{
    private static readonly string LineTooLong = $"Expected a line of at most {LineBlocks.MaxLineLength} bytes; this one is longer, and no token needs that much.";

    /// <summary>The code of the refusal: of a line without a token AF1039, for nothing was verified; of one that is too long AF1004.</summary>
    public FindingCode Code => ReferenceEquals(Error, LineTooLong) ? new FindingCode((ushort)LicenseOutcome.TokenTooLong) : Verdict.Code;

    public static BatchAnswer To(LineBlocks block, TextLine line, Verification verification)
    {
        if (line == TextLine.TooLong)
        {
            return new BatchAnswer(default, LineTooLong);
        }

        return TokenLine.Read(block[line], out ReadOnlySpan<byte> token) is { } error
            ? new BatchAnswer(default, error)
            : new BatchAnswer(verification.Verifier.Verify(token, verification.Context));
    }
}
