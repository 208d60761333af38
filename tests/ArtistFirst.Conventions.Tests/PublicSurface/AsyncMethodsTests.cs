namespace ArtistFirst.Conventions;

public sealed class AsyncMethodsTests
{
    [Fact]
    public void Asynchronous_methods_can_be_stopped_and_have_no_twin() =>
        Violations.None("One async method, no sync twin, the token last.", BuiltAssembly.All.SelectMany(AsyncMethods.Check));

    [Theory]
    [InlineData("public sealed class Gate { public Task OpenAsync() => Task.CompletedTask; }")]
    [InlineData("public sealed class Gate { public ValueTask<int> OpenAsync(CancellationToken stop, int retries) => default; }")]
    [InlineData("public sealed class Gate { public Task Open(CancellationToken stop) => Task.CompletedTask; }")]
    [InlineData("public sealed class Gate { public Task OpenAsync(CancellationToken stop) => Task.CompletedTask; public void Open() { } }")]
    [InlineData("public interface ISigner { ValueTask<byte[]> SignAsync(byte[] data); }")]
    public void An_open_ended_wait_is_noticed(string source) => Assert.Single(Check(source));

    [Theory]
    [InlineData("public sealed class Gate { public Task<int> OpenAsync(int retries, CancellationToken stop = default) => Task.FromResult(1); }")]
    [InlineData("public static class Hash { public static Task OfAsync(System.IO.Stream data, CancellationToken stop) => Task.CompletedTask; public static void Of(byte[] data) { } }")]
    [InlineData("public sealed class Gate : IAsyncDisposable { public ValueTask DisposeAsync() => default; }")]
    [InlineData("public sealed class Gate { internal Task OpenAsync() => Task.CompletedTask; public void Open() { } }")]
    public void The_form_of_the_house_is_fine(string source) => Assert.Empty(Check(source));

    private static IEnumerable<string> Check(string source) =>
        AsyncMethods.Check(Compiled.From($"using System; using System.Threading; using System.Threading.Tasks;\n{source}"));
}
