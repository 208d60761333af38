namespace ArtistFirst.Benchmarks.Measuring;

/// <summary>What the rounds showed of one contender.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Nanoseconds">Median time of one operation.</param>
/// <param name="Ratio">Median over the rounds of its time divided by the first contender's time in the same round.</param>
/// <param name="Bytes">Bytes allocated by one operation.</param>
internal sealed record Measurement(string Name, double Nanoseconds, double Ratio, double Bytes);
