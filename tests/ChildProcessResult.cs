namespace ArtistFirst.Tests;

/// <summary>How a program that a test started ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record ChildProcessResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Both streams, for the message of a failed test.</summary>
    public string Transcript => $"exit code {ExitCode}{Environment.NewLine}{Output}{Environment.NewLine}{Errors}".TrimEnd();
}
