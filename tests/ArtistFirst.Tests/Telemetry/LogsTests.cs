using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ArtistFirst.Tests;

/// <summary>What a collector of logs gets from a running service.</summary>
public sealed class LogsTests : IDisposable
{
    private readonly ServiceDesk _desk = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task An_opening_is_logged_with_its_values()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        await using CatalogueAudio audio = await ServiceDesk.Gate(host).OpenAsync(SomeRights.Remix with { OperationId = OperationId.From("job 1") }, Stop);

        LogLine line = Assert.Single(_desk.Log.Lines, line => line.EventId == 100);
        Assert.Equal(LogLevel.Information, line.Level);
        Assert.Equal(SomeRights.Song, Value(line, "Recording"));
        Assert.Equal(audio.License.Id, Value(line, "LicenseId"));
        Assert.Equal(OperationId.From("job 1"), Value(line, "OperationId"));
        Assert.Equal(UsageReceiptOutcome.Created, Value(line, "Receipt"));
    }

    [Fact]
    public async Task A_refusal_is_logged_with_its_code_AF1042()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        await Assert.ThrowsAsync<ComplianceException>(() => ServiceDesk.Gate(host).OpenAsync(SomeRights.Remix with { Uses = Uses.Cover }, Stop));

        LogLine line = Assert.Single(_desk.Log.Lines, line => line.EventId == 101);
        Assert.Equal(LogLevel.Warning, line.Level);
        Assert.Equal("generate.cover", Value(line, "Uses"));
        Assert.Equal("AF1042", Value(line, "Code")!.ToString());
        Assert.Equal(UseOutcome.Denied, Value(line, "Outcome"));
    }

    [Fact]
    public async Task No_line_holds_a_token()
    {
        string token = _desk.Token();
        await File.WriteAllTextAsync(Path.Combine(_desk.Licenses, "good.jwt"), token, Stop);
        await File.WriteAllTextAsync(Path.Combine(_desk.Licenses, "bad.jwt"), token[..^4] + "AAAA", Stop);
        using IHost host = await _desk.StartAsync();
        await Assert.ThrowsAsync<ComplianceException>(() => ServiceDesk.Gate(host).OpenAsync(SomeRights.Remix with { Uses = Uses.Cover }, Stop));

        string signature = token[token.LastIndexOf('.')..][..40];
        Assert.DoesNotContain(_desk.Log.Lines, line => line.Text.Contains(signature, StringComparison.Ordinal));
        Assert.True(_desk.Log.Has(121));
    }

    private static object? Value(LogLine line, string name) => line.Values.Single(value => string.Equals(value.Key, name, StringComparison.Ordinal)).Value;
}
