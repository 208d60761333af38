using ArtistFirst.C2pa;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>Updates that say later when a manifest was signed, and whether the certificate of its signer was revoked.</summary>
public sealed class C2paUpdateTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-updates-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_time_stamp_that_an_update_brings_outlives_the_certificate()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using var authority = new OcspAuthority(now);
        using var forger = new Forger(authority);
        using LocalTimestamps local = await LocalTimestamps.StartAsync();
        byte[] stamped = await forger.ForgeAsync(Parent(), await UpdateAsync(local, withTimes: true));
        byte[] unstamped = await forger.ForgeAsync(Parent(), await UpdateAsync(local, withTimes: false));
        byte[] wrong = [.. stamped];
        wrong[wrong.AsSpan().IndexOf("c2pa.time-stamp\0"u8) + 600] ^= 1;

        ReadingComparison comparison = await CompareAsync(forger.Anchors + local.Root, ("stamped", stamped), ("unstamped", unstamped), ("wrong", wrong));
        Assert.Equal(["Trusted", "Trusted"], comparison.Pairs.Take(2).Select(static pair => pair.Theirs.State));

        TrustList trust = TrustList.FromPem(forger.Anchors + local.Root);
        var later = new ManifestReader(new Later(now.AddDays(35))) { Signers = trust, TimeStampAuthorities = trust };
        Assert.Equal(ValidationState.Trusted, (await later.ReadAsync(new MemoryStream(stamped), Stop)).State);
        ValidationReport expired = await later.ReadAsync(new MemoryStream(unstamped), Stop);
        Assert.Contains(expired.Failures, static failure => failure.Code is StatusCodes.SigningCredentialExpired);
    }

    [Fact]
    public async Task What_an_update_says_of_revocation_counts()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using var authority = new OcspAuthority(now);
        using var forger = new Forger(authority);
        var files = new List<(string, byte[])>();
        var good = new OcspDraft(now.AddHours(-1));
        foreach ((string name, OcspDraft draft) in ((string, OcspDraft)[])[("good", good), ("revoked", good with { RevokedAt = now.AddDays(-1), Reason = OcspReason.KeyCompromise })])
        {
            Forgery update = Update();
            update.Add("c2pa.certificate-status", Cbor.Map(("ocspVals", new object[] { authority.Respond(draft) })));
            files.Add((name, await forger.ForgeAsync(Parent(), update)));
        }

        ReadingComparison comparison = await CompareAsync(forger.Anchors, [.. files]);
        Assert.Equal([ValidationState.Trusted, ValidationState.Invalid], comparison.Pairs.Select(static pair => pair.Ours.State));
    }

    private static Forgery Parent() => new() { Label = Histories.ParentLabel };

    private static Forgery Update()
    {
        var update = new Forgery { Label = "urn:c2pa:22222222-9a52-4f0c-8d3e-2b6a5f4c1d00", IsUpdate = true, Bindings = 0 };
        update.Assertions.Clear();
        update.Add("c2pa.ingredient.v3", Histories.Opened(Histories.ParentLabel, withSignature: true));
        return update;
    }

    // The update has a time-stamp of its own in its header; whether the parent has one is what it tells.
    private static async Task<Forgery> UpdateAsync(LocalTimestamps local, bool withTimes)
    {
        Forgery update = Update();
        update.Header = async (protectedHeader, signature) =>
        {
            byte[] token = await Timestamps.OfSignatureAsync(local, protectedHeader, signature);
            return Cbor.Of(Cbor.Map(("sigTst2", Cbor.Map(("tstTokens", new object[] { Cbor.Map(("val", token)) }))), ("pad", new byte[9000 - token.Length])));
        };
        if (withTimes)
        {
            byte[] measured = await Timestamps.OfAsync(local, new byte[64]);
            update.AddLater("c2pa.time-stamp", async before =>
            {
                byte[] token = await Timestamps.OfAsync(local, before[Histories.ParentLabel].Signature);
                Assert.Equal(measured.Length, token.Length);
                return Cbor.Map((Histories.ParentLabel, token));
            });
        }

        return update;
    }

    private async Task<ReadingComparison> CompareAsync(string anchors, params (string Name, byte[] File)[] files)
    {
        var paths = new List<string>();
        foreach ((string name, byte[] file) in files)
        {
            paths.Add(Path.Combine(_folder.FullName, $"{name}.wav"));
            await File.WriteAllBytesAsync(paths[^1], file, Stop);
        }

        ReadingComparison comparison = await ReadingComparison.OfAsync(anchors, [.. paths]);
        output.WriteLine(comparison.ToString());
        Assert.Empty(comparison.Laxer);
        return comparison;
    }

    private sealed class Later(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
