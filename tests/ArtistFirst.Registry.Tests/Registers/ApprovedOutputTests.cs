using ArtistFirst.C2pa;
using ArtistFirst.Signing;
using ArtistFirst.Testing;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>From the gate to the stamped file: an output that owes an approval leaves when the desk of a register says so, and not before.</summary>
public sealed class ApprovedOutputTests : IDisposable
{
    private static readonly UseRequest Remix = SomeRights.Remix with { OperationId = OperationId.From("approved output") };

    private readonly PrivateKey _key = PrivateKey.Generate(SignatureAlgorithm.ES256);
    private readonly TestStudio _studio = new(SomeRights.Licensee, new FakeTimeProvider(SomeRights.Now));

    private DevelopmentCertificates? _certificates;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _studio.Dispose();
        _certificates?.Dispose();
        _key.Dispose();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_output_leaves_when_it_was_approved_AF2054_and_not_when_it_is_refused_or_the_time_is_over_AF2055_AF2056(string store)
    {
        using RegisterPlace place = await RegisterPlace.NewAsync(store);
        await using ConsentRegister register = await OpenAsync(place, Duties.ApproveOutput);
        ApprovalDesk desk = new(register);
        (AttributionStamper stamper, CatalogueAudio audio, byte[] mix, Sha256Hash heard) = await PrepareAsync(register);
        Assert.Equal("AF2054", await StampAsync(stamper, audio, mix));
        RegisteredApproval asked = await desk.RequestAsync(heard, SomeRights.Song, SomeRights.Singer, SomeRights.Licensee, TimeSpan.FromDays(7), Stop);
        Assert.Equal("AF2054", await StampAsync(stamper, audio, mix));
        await desk.DecideAsync(asked.Id, isApproved: true, cancellationToken: Stop);
        Assert.Equal(string.Empty, await StampAsync(stamper, audio, mix));
        Assert.Equal(1, _studio.Ledger.Entries.Count(static entry => entry.Event.Kind == UsageEventKind.Delivered));

        await desk.DecideAsync(asked.Id, isApproved: false, cancellationToken: Stop);
        Assert.Equal("AF2055", await StampAsync(stamper, audio, mix));
        await register.DisposeAsync();
        Assert.Equal("AF2082", await StampAsync(stamper, audio, mix));
    }

    [Fact]
    public async Task An_approval_whose_time_is_over_is_none_AF2056_and_a_yes_that_was_withdrawn_closes_as_well()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        await using ConsentRegister register = await OpenAsync(place, Duties.ApproveOutput);
        ApprovalDesk desk = new(register);
        (AttributionStamper stamper, CatalogueAudio audio, byte[] mix, Sha256Hash heard) = await PrepareAsync(register);
        RegisteredApproval asked = await desk.RequestAsync(heard, SomeRights.Song, SomeRights.Singer, SomeRights.Licensee, TimeSpan.FromMinutes(5), Stop);
        await desk.DecideAsync(asked.Id, isApproved: true, cancellationToken: Stop);
        _studio.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("AF2056", await StampAsync(stamper, audio, mix));
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Deny("never", SomeRights.Singer, Side.Artist))], cancellationToken: Stop);
        Assert.Equal("AF2021", await StampAsync(stamper, audio, mix));
    }

    [Fact]
    public async Task Where_the_license_alone_asks_somebody_has_to_approve_and_nobody_may_have_refused_AF3005()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        await using ConsentRegister register = await OpenAsync(place, Duties.None);
        ApprovalDesk desk = new(register);
        (AttributionStamper stamper, CatalogueAudio audio, byte[] mix, Sha256Hash heard) = await PrepareAsync(register);
        Assert.Equal("AF3005", await StampAsync(stamper, audio, mix));
        RegisteredApproval label = await desk.RequestAsync(heard, SomeRights.Song, SomeRights.Label, SomeRights.Licensee, TimeSpan.FromDays(7), Stop);
        await desk.DecideAsync(label.Id, isApproved: true, cancellationToken: Stop);
        Assert.Equal(string.Empty, await StampAsync(stamper, audio, mix));
        RegisteredApproval singer = await desk.RequestAsync(heard, SomeRights.Song, SomeRights.Singer, SomeRights.Licensee, TimeSpan.FromDays(7), Stop);
        Assert.Equal(string.Empty, await StampAsync(stamper, audio, mix));
        await desk.DecideAsync(singer.Id, isApproved: false, cancellationToken: Stop);
        Assert.Equal("AF2055", await StampAsync(stamper, audio, mix));
    }

    private async Task<ConsentRegister> OpenAsync(RegisterPlace place, Duties ofArtist)
    {
        ConsentRegister register = await place.OpenAsync(time: _studio.Time);
        await register.ApplyAsync([.. RegisterRow.AllOf(SomeRights.Agreed.Change("g-artist", grant => grant with { Duties = ofArtist }))], cancellationToken: Stop);
        return register;
    }

    /// <summary>The product team: the gate answers from its own data, the stamper asks the register.</summary>
    private async Task<(AttributionStamper Stamper, CatalogueAudio Audio, byte[] Mix, Sha256Hash Heard)> PrepareAsync(ConsentRegister register)
    {
        _studio.Register.Add(SomeRights.Song);
        _studio.Catalogue.Add(SomeRights.Song);
        _studio.Register.Allow(SomeRights.Song, Remix.Uses);
        await _studio.LicenseAsync(TestIssuer.Grant(Remix.Uses, SomeRights.Song) with { Duties = Duties.ApproveOutput }, Stop);
        CatalogueAudio audio = await _studio.Gate.OpenAsync(Remix, Stop);
        byte[] mix = [.. _studio.Catalogue.AudioOf(SomeRights.Song).ToArray()];
        for (int i = 44; i < mix.Length; i += 2)
        {
            mix[i] ^= 0x11;
        }

        AudioContent content = await AudioContent.ReadAsync(new MemoryStream(mix), Stop);
        _certificates = DevelopmentCertificates.Issue(_key.PublicKey, "Test Studio", _studio.Time);
        var stamper = new AttributionStamper(_studio.Gate, new ManifestSigner(_key, _certificates.Chain, _studio.Time), time: _studio.Time, approvals: new ApprovalDesk(register));
        return (stamper, audio, mix, Sha256Hash.FromBytes(content.Hash.Span));
    }

    /// <summary>The code of the first reason against it; empty where the output was handed over.</summary>
    private static async Task<string> StampAsync(AttributionStamper stamper, CatalogueAudio audio, byte[] mix)
    {
        using MemoryStream output = new();
        try
        {
            await stamper.StampAsync(new MemoryStream(mix), output, Attribution.Of(audio), Stop);
            return output.Length > 0 ? string.Empty : "nothing";
        }
        catch (ComplianceException refusal)
        {
            Assert.Equal(0, output.Length);
            return refusal.Code.ToString();
        }
    }
}
