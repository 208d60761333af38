using Microsoft.Extensions.Logging;

namespace ArtistFirst.Tests;

/// <summary>One line of a log, with its structured values.</summary>
internal sealed record LogLine(LogLevel Level, int EventId, string Text, IReadOnlyList<KeyValuePair<string, object?>> Values);
