using ArtistFirst.Signing;

namespace ArtistFirst.Registry.Tests;

/// <summary>Terms of every kind, most of them good, some with one thing that no license may say. The same seed gives the same terms.</summary>
internal sealed class RandomTerms(int seed)
{
    private static readonly string[] Notes = ["desk", "Zürich", "a\"b", "😀", "a\0b", "a\u2028b", new('x', 2000)];

    private readonly Random _random = new(seed);

    public LicenseTerms License(params GrantTerms[] grants) => IssuingDesk.Terms(grants.Length > 0 ? grants : [.. Enumerable.Range(0, Pick([1, 1, 1, 2, 3, 16, 17])).Select(_ => Grant())]) with
    {
        Licensee = Pick([IssuingDesk.Studio, "urn:lei:5493001KJTIIGC8Y1R12"], ["studio", "http://studio.example", "", "https://stüdio.example"]),
        Audience = Pick<string[]>([[IssuingDesk.Ingest], [IssuingDesk.Ingest, "https://b.example"]], [[], [IssuingDesk.Ingest, ""], [IssuingDesk.Ingest, "ä"]]),
        Lifetime = Pick<TimeSpan?>([null, TimeSpan.FromSeconds(1), TimeSpan.FromHours(24), TimeSpan.FromHours(1.5)], [TimeSpan.Zero, TimeSpan.FromSeconds(-5), TimeSpan.FromSeconds(86_401), TimeSpan.FromDays(91), TimeSpan.MaxValue]),
        NotBefore = Pick<DateTimeOffset?>([null, IssuingDesk.Now, IssuingDesk.Now.AddDays(-1)], [IssuingDesk.Now.AddDays(100), DateTimeOffset.MinValue]),
        CertificateThumbprint = Pick<string?>([null], ["short", new string('c', 43)]),
        Status = Pick<LicenseStatusEntry?>([null, null, new LicenseStatusEntry(IssuingDesk.StatusListUri, 7)], [new LicenseStatusEntry(IssuingDesk.StatusListUri, -1), new LicenseStatusEntry("http://label.example", 1), new LicenseStatusEntry("https://#", 1)]),
        ClientId = Pick<string?>([null, "gateway", "Zürich"], ["", new string('x', 257)]),
        Id = Pick<string?>([null, "a-license-of-our-own"], ["short", "no spaces in it at all", new string('x', 65)]),
    };

    public GrantTerms Grant() => new()
    {
        Uses = Pick([Uses.Remix, Uses.Remix | Uses.TrainGenerative, (Uses)ushort.MaxValue], [Uses.None]),
        Recordings = Pick(
        [
            RecordingScope.Of(IssuingDesk.Song), RecordingScope.Of(Songs(5)), RecordingScope.Of(CatalogueId.Parse("main")),
            RecordingScope.Of(PartyId.Parse("isni:0000000121707484")), RecordingScope.Of(new RecordingManifestReference("https://label.example/m", new string('A', 43), 9)),
        ]),
        Territories = Pick([TerritorySet.Parse("SE"), TerritorySet.Parse("SE DE"), TerritorySet.Worldwide, TerritorySet.Parse("* -US -CN")], [TerritorySet.Empty]),
        Models = Pick<ModelPattern[]>([[ModelPattern.Any], [ModelPattern.Parse("studio@3")], [ModelPattern.Parse("studio@*"), ModelPattern.Parse("a@1")]], [[], [ModelPattern.Any, ModelPattern.Parse("studio@3")]]),
        Destinations = Pick([Destinations.All, Destinations.InApp, Destinations.InApp | Destinations.Share], [Destinations.None]),
        Duties = Pick([Duties.None, Duties.Credit, Duties.Credit | Duties.Pay]),
        OtherObligations = Pick<string[]>([[], ["escrow-stems"]], [["Ümlaut"], [""]]),
        NotBefore = Pick<DateTimeOffset?>([null, IssuingDesk.Now], [DateTimeOffset.MinValue]),
        ExpiresAt = Pick<DateTimeOffset?>([null, IssuingDesk.Now.AddYears(1)], [IssuingDesk.Now]),
        Quotas = Pick<LicenseQuota[]>([[], [new LicenseQuota("recording", 50)], [new LicenseQuota("output", 0, QuotaWindow.Day)]], [[new LicenseQuota("a b", 1)], [new LicenseQuota("recording", -1)], [new LicenseQuota("recording", long.MaxValue)]]),
        AfterRevocation = Pick([AfterRevocation.StopNewUse, AfterRevocation.TakeDownOutputs, AfterRevocation.RunOffDays(30), AfterRevocation.RetireModelBy(new DateOnly(2027, 1, 1))]),
        ContractNumber = Pick<string?>([null, "Vertrag Nº 7"], [string.Empty, "a\nb", new string('x', 257)]),
        Notes = new Dictionary<string, string>(StringComparer.Ordinal) { [Pick(["desk", "Zürich"], Notes)] = Pick(["x", "<&+'>", "Zürich"], Notes) },
    };

    public DelegationTerms Delegation(PublicKey key) => new()
    {
        Delegate = Pick(["https://service.example"], ["http://service.example", IssuingDesk.Label, "service"]),
        Keys = [key],
        Grants = [.. Enumerable.Range(0, Pick([1, 2], [0])).Select(_ => Grant())],
        Lifetime = Pick([TimeSpan.FromDays(30), TimeSpan.FromSeconds(1)], [TimeSpan.Zero, TimeSpan.FromDays(-1)]),
        MaxPathLength = Pick([0, 1, 2], [-1, 3]),
        Status = Pick<LicenseStatusEntry?>([null, new LicenseStatusEntry(IssuingDesk.StatusListUri, 7)], [new LicenseStatusEntry(IssuingDesk.StatusListUri, -1), new LicenseStatusEntry("ftp://x", 1)]),
        Id = Pick<string?>([null, "a-delegation-of-our-own"], ["short"]),
    };

    public static Isrc[] Songs(int count) => [.. Enumerable.Range(0, count).Select(i => Isrc.Parse($"SEABC26{i:D5}"))];

    /// <summary>A good value, or, one time in forty, a bad one: terms have many parts, and half of them should be good throughout.</summary>
    private T Pick<T>(T[] good, T[]? bad = null) => bad is not null && _random.Next(40) == 0 ? bad[_random.Next(bad.Length)] : good[_random.Next(good.Length)];
}
