namespace ArtistFirst.Analyzers;

/// <summary>
/// The analyzer against what happens: random methods are compiled, run against a gate whose answers are drawn, and analyzed. What was
/// loaded unchecked in any run has to be reported.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private const int Methods = 250;
    private const int Runs = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_load_that_was_violated_at_run_time_goes_unreported(int seed)
    {
        OracleBatch batch = await OracleBatch.RunAsync(seed, Methods, Runs);
        int clean = batch.Loaded.Except(batch.Violated).Count();
        int alarms = batch.Reported.Intersect(batch.Loaded).Except(batch.Violated).Count();
        output.WriteLine($"{batch.Violations} violated loads at {batch.Violated.Count} places; {alarms} of {clean} clean places reported ({100.0 * alarms / clean:0.0} %)");
        Assert.NotEmpty(batch.Violated);
        Assert.True(!batch.Missed.Any(), $"{batch.Missed.Count()} missed, first {batch.Missed.FirstOrDefault()}:\n{(batch.Missed.Any() ? batch.MethodOf(batch.Missed.First()) : string.Empty)}");
    }
}
