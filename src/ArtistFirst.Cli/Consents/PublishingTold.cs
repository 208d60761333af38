using ArtistFirst.Registry;
using Microsoft.Extensions.Logging;

namespace ArtistFirst.Cli;

/// <summary>Tells what a publisher that goes on publishes, where it is something new, and what it cannot.</summary>
/// <param name="tell">Writes what was published.</param>
/// <param name="output">Says what was not.</param>
internal sealed class PublishingTold(Action<PublishedSnapshot> tell, CommandOutput output) : IProgress<PublishedSnapshot>, ILogger<RegisterPublisher>
{
    private long _version = -1;

    public void Report(PublishedSnapshot value)
    {
        if (value.Version != _version || value.IsNewBase)
        {
            _version = value.Version;
            tell(value);
        }
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            output.Note(formatter(state, exception));
        }
    }
}
