namespace ArtistFirst.Cli;

/// <summary>What the exit code says to scripts.</summary>
internal static class ExitCode
{
    /// <summary>Done, or: the answer is yes.</summary>
    public const int Yes = 0;

    /// <summary>The answer is no; the output says why.</summary>
    public const int Refused = 1;

    /// <summary>The command line is wrong, or a file or a register cannot be read or written.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by Ctrl-C (128 and the number of the signal, as shells have it).</summary>
    public const int Stopped = 130;
}
