using System.Globalization;

namespace ArtistFirst.Cli;

/// <summary>Says now and then how far the ledger was read.</summary>
internal sealed class ReadingProgress(CommandOutput output) : IProgress<long>
{
    private const long Step = 1_000_000;

    private long _next = Step;

    public void Report(long value)
    {
        if (value >= _next)
        {
            output.Note(string.Create(CultureInfo.InvariantCulture, $"{value:N0} entries read"));
            _next = value - (value % Step) + Step;
        }
    }
}
