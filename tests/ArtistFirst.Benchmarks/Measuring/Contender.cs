namespace ArtistFirst.Benchmarks.Measuring;

/// <summary>One way to do the work that is measured.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Run">Does the work <c>count</c> times.</param>
internal sealed record Contender(string Name, Action<int> Run);
