namespace ArtistFirst.Analyzers;

/// <summary>
/// The analyzer against what happens: random methods are compiled, run against a gate whose answers are drawn, and analyzed. What was
/// loaded unchecked in any run has to be reported.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private const int ViolationsWhenThereIsTime = 100_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_load_that_was_violated_at_run_time_goes_unreported(int seed) => Assert.NotEqual(0, await RunAsync(seed, methods: 80, runs: 40));

    [Fact]
    public async Task No_load_goes_unreported_in_a_hundred_thousand_violations()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1", "It takes minutes: './test.sh --long' runs it.");
        int first = Random.Shared.Next(1_000_000);
        for (int seed = first, violations = 0; violations < ViolationsWhenThereIsTime; seed++)
        {
            violations += await RunAsync(seed, methods: 250, runs: 60);
        }
    }

    private async Task<int> RunAsync(int seed, int methods, int runs)
    {
        OracleBatch batch = await OracleBatch.RunAsync(seed, methods, runs);
        int clean = batch.Loaded.Except(batch.Violated).Count();
        int alarms = batch.Reported.Intersect(batch.Loaded).Except(batch.Violated).Count();
        output.WriteLine($"seed {seed}: {batch.Violations} violated loads at {batch.Violated.Count} places; {alarms} of {clean} places that were never violated reported");
        int[] missed = [.. batch.Missed];
        Assert.True(missed.Length == 0, $"Seed {seed}: {missed.Length} not reported, first number {missed.FirstOrDefault()}:\n{(missed.Length > 0 ? batch.MethodOf(missed[0]) : string.Empty)}");
        return batch.Violations;
    }
}
