using ArtistFirst.C2pa;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>A certificate that its own staple shows as revoked is believed as little as c2pa-rs believes it.</summary>
public sealed class C2paRevocationTests(ITestOutputHelper output) : IDisposable
{
    private const int HeaderLength = 12_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-revoked-");
    private readonly List<string> _files = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Of_stapled_answers_the_same_is_said_or_less()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using var authority = new OcspAuthority(now);
        using var forger = new Forger(authority);
        using LocalTimestamps local = await LocalTimestamps.StartAsync();
        var good = new OcspDraft(now.AddHours(-1));
        OcspDraft revoked = good with { RevokedAt = now.AddDays(-1) };
        OcspDraft superseded = revoked with { Reason = OcspReason.Superseded };
        await ForgeAsync(forger, "good", authority.Respond(good));
        await ForgeAsync(forger, "good by OpenSSL", await authority.OpenSslAsync("V\t301122000000Z\t"));
        await ForgeAsync(forger, "good and stamped", authority.Respond(good), local);
        await ForgeAsync(forger, "revoked later", authority.Respond(superseded with { RevokedAt = now.AddDays(1) }), local);
        await ForgeAsync(forger, "about another", authority.Respond(revoked with { About = authority.Responder }));
        await ForgeAsync(forger, "broken", [1, 2, 3]);
        int believed = _files.Count;
        await ForgeAsync(forger, "revoked", authority.Respond(revoked));
        await ForgeAsync(forger, "revoked by OpenSSL", await authority.OpenSslAsync("R\t301122000000Z\t201122000000Z,keyCompromise"));
        await ForgeAsync(forger, "revoked for a reason", authority.Respond(superseded));
        await ForgeAsync(forger, "revoked before it was stamped", authority.Respond(superseded), local);
        await ForgeAsync(forger, "revoked later without a reason", authority.Respond(revoked with { RevokedAt = now.AddDays(1) }), local);
        await ForgeAsync(forger, "ended before it was stamped", authority.Respond(new OcspDraft(now.AddDays(-2))), local);
        await ForgeAsync(forger, "of tomorrow", authority.Respond(new OcspDraft(now.AddDays(1))));
        int refusedByBoth = _files.Count;
        await ForgeAsync(forger, "revoked by the issuer itself", authority.Respond(revoked with { ByIssuer = true }));
        await ForgeAsync(forger, "unknown", authority.Respond(good with { IsUnknown = true }));

        ReadingComparison comparison = await ReadingComparison.OfAsync(forger.Anchors + local.Root, [.. _files]);
        output.WriteLine(comparison.ToString());
        Assert.Empty(comparison.Laxer);
        Assert.All(comparison.Pairs.Take(believed), static pair => Assert.Equal(("Trusted", ValidationState.Trusted), (pair.Theirs.State, pair.Ours.State)));
        Assert.All(comparison.Pairs.Skip(believed), static pair => Assert.Equal(ValidationState.Invalid, pair.Ours.State));
        Assert.All(comparison.Pairs.Take(refusedByBoth).Skip(believed), static pair => Assert.NotEqual("Trusted", pair.Theirs.State));
    }

    private async Task ForgeAsync(Forger forger, string name, byte[] response, LocalTimestamps? timestamps = null)
    {
        var forgery = new Forgery
        {
            Header = async (protectedHeader, signature) =>
            {
                byte[]? token = timestamps is null ? null : await Timestamps.OfSignatureAsync(timestamps, protectedHeader, signature);
                var members = new List<(string, object?)> { ("rVals", Cbor.Map(("ocspVals", new object[] { response }))) };
                if (token is not null)
                {
                    members.Add(("sigTst2", Cbor.Map(("tstTokens", new object[] { Cbor.Map(("val", token)) }))));
                }

                members.Add(("pad", new byte[HeaderLength - response.Length - (token?.Length ?? 0)]));
                return Cbor.Of(members.ToArray());
            },
        };
        _files.Add(Path.Combine(_folder.FullName, $"{name}.wav"));
        await File.WriteAllBytesAsync(_files[^1], await forger.ForgeAsync(forgery), TestContext.Current.CancellationToken);
    }
}
