using ArtistFirst.Benchmarks.Measuring;
using ArtistFirst.Signing;
using ArtistFirst.Testing;

namespace ArtistFirst.Benchmarks.Licensing;

/// <summary>The gate's answer for recordings all over a catalogue: wallet, status and consent.</summary>
internal static class Authorizing
{
    private const int Licenses = 10_000;
    private const int PerLicense = Catalogue.Recordings / Licenses;
    private const int Requests = 1 << 18;

    public static async Task MeasureAsync(Report report)
    {
        Console.WriteLine($"\nIssuing {Licenses} licenses and compiling {Catalogue.Recordings} recordings ...");
        using Label label = new(SignatureAlgorithm.ES256);
        using TrustStore trust = await label.TrustAsync();
        using LicenseWallet wallet = await WalletAsync(label, trust);
        using RegisterConsent consent = new(Catalogue.Register(TimeProvider.System.GetUtcNow()), new RegisterConsentOptions { Licensee = Label.Studio });
        CatalogueGate gate = new(wallet, consent, new InMemoryUsageLedger(TimeProvider.System), NoAudio.Instance, TimeProvider.System);
        UseRequest[] allowed = RequestsFor(Uses.Remix);
        UseRequest[] refused = RequestsFor(Uses.Stems);
        MemoryFloor floor = new(megabytes: 256);
        report.Add($"Authorize: {Licenses:N0} licenses, {Catalogue.Recordings:N0} recordings, in random order", "at most 500 ns, no allocation, scaling with cores", Rounds.Measure(
            new Contender("one read of random memory", floor.Read),
            new Contender("allowed", count => Authorize(gate, allowed, isAllowed: true, count)),
            new Contender("refused: nobody was asked for this use", count => Authorize(gate, refused, isAllowed: false, count)),
            new Contender("allowed, two threads at once", count => Parallel.For(0, 2, _ => Authorize(gate, allowed, isAllowed: true, count / 2)))));
    }

    private static async Task<LicenseWallet> WalletAsync(Label label, TrustStore trust)
    {
        List<string> tokens = [];
        for (int i = 0; i < Licenses; i++)
        {
            tokens.Add(await label.IssueAsync(RecordingScope.Of([.. Enumerable.Range(i * PerLicense, PerLicense).Select(Catalogue.Recording)])));
        }

        LicenseVerifier verifier = new(trust, new LicenseVerifierOptions { Audience = Label.Studio });
        LicenseWallet wallet = new(verifier, new LicenseWalletOptions { Licensee = Label.Studio, Tokens = tokens }, TimeProvider.System);
        await wallet.ReloadAsync();
        return wallet;
    }

    private static UseRequest[] RequestsFor(Uses use)
    {
        var random = new Random(20261122);
        Territory sweden = Territory.Parse("SE");
        ModelVersion model = ModelVersion.Parse("studio@3");
        return
        [
            .. Enumerable.Range(0, Requests).Select(_ =>
                new UseRequest(Catalogue.Recording(random.Next(Catalogue.Recordings)), use, sweden) { Model = model, Destination = Destination.InApp }),
        ];
    }

    private static void Authorize(CatalogueGate gate, UseRequest[] requests, bool isAllowed, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (gate.Authorize(requests[i & (Requests - 1)]).IsAllowed != isAllowed)
            {
                throw new InvalidOperationException($"Expected another answer to {requests[i & (Requests - 1)]}.");
            }
        }
    }
}
