using ArtistFirst.C2pa;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>c2pa-rs takes the time-stamps that an authority of OpenSSL gave.</summary>
public sealed class C2paTimestampTests
{
    [Fact]
    public async Task A_time_stamp_is_validated_and_trusted_where_the_authority_is()
    {
        using LocalTimestamps local = await LocalTimestamps.StartAsync();
        using var client = new HttpClient();
        var authority = new TimestampAuthority(local.Address, client, TimeProvider.System, new TimestampAuthorityOptions { Trust = TrustList.FromPem(local.Root) });
        using var desk = new C2paDesk(timestamps: authority);
        string[] files = [await desk.SignAsync("a.wav", WaveFiles.All["plain.wav"]), await desk.SignAsync("b.wav", WaveFiles.All["odd-data.wav"])];
        foreach (C2paJudge judge in C2paJudge.All)
        {
            foreach (C2paVerdict verdict in await judge.JudgeAsync(desk.Anchors + local.Root, files))
            {
                Assert.True(string.Equals(verdict.State, "Trusted", StringComparison.Ordinal), $"{judge}: {verdict}");
                Assert.Contains("timeStamp.validated", verdict.Success);
                Assert.Contains("timeStamp.trusted", verdict.Success);
            }

            foreach (C2paVerdict verdict in await judge.JudgeAsync(desk.Anchors, files))
            {
                Assert.Equal("Trusted", verdict.State);
                Assert.Contains("timeStamp.untrusted", verdict.Informational);
            }
        }
    }
}
