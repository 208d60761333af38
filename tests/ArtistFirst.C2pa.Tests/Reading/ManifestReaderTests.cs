using System.Text;

namespace ArtistFirst.C2pa.Tests;

public sealed class ManifestReaderTests
{
    private static readonly TrustList Trust = TrustList.FromPem(SomeCertificates.Development.ExportRootPem());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static ManifestReader Reader => new(SomeCertificates.Clock) { Signers = Trust };

    public static TheoryData<int> Containers => [.. Enumerable.Range(0, Some.OneOfEach.Count).Where(static i => i != 2)];

    [Theory]
    [MemberData(nameof(Containers))]
    public async Task What_was_signed_is_trusted_and_read_back(int container)
    {
        var song = new IngredientAssertion(IngredientRelationship.ComponentOf) { Title = "Harbor Lights", InstanceId = "urn:isrc:USPR37300012", Format = "audio/flac" };
        var placed = new ManifestAction { Name = ActionNames.Placed, Ingredients = [song], SoftwareAgent = new GeneratorInfo("North Remixer", "3.1"), When = SomeCertificates.Now };
        ManifestDraft draft = SomeDrafts.Draft(song, CustomAssertion.FromJson("com.example.room", "{\"room\":2}"u8.ToArray()));
        draft = new ManifestDraft { Generator = draft.Generator, Title = "Remix", Assertions = [new ActionsAssertion(SomeDrafts.Created, placed), .. draft.Assertions.Skip(1)] };
        ValidationReport report = await Reader.ReadAsync(await SignAsync(Some.OneOfEach[container], draft), Stop);
        Assert.Equal(ValidationState.Trusted, report.State);
        Assert.Empty(report.Failures);
        Manifest manifest = report.ActiveManifest!;
        Assert.Equal(draft.Label, manifest.Label);
        Assert.Equal("Remix", manifest.Title);
        Assert.Equal("North Studio 1.0", manifest.Generator);
        Assert.Equal(("ES256", "North Studio"), (manifest.Signature.Algorithm, manifest.Signature.Organization));
        Assert.Equal([ActionNames.Created, ActionNames.Placed], manifest.Actions.Select(static action => action.Name));
        Assert.Equal((SomeCertificates.Now, "North Remixer 3.1"), (manifest.Actions[1].When!.Value, manifest.Actions[1].SoftwareAgent!));
        RecordedIngredient ingredient = Assert.Single(manifest.Ingredients);
        Assert.Equal(("Harbor Lights", "urn:isrc:USPR37300012", IngredientRelationship.ComponentOf), (ingredient.Title, ingredient.InstanceId, ingredient.Relationship));
        Assert.Equal(manifest.Actions[1].IngredientUrls.Single(), ingredient.Url.Replace($"/c2pa/{draft.Label}/", "", StringComparison.Ordinal));
        ManifestAssertion room = manifest.Find("com.example.room")!;
        Assert.Equal((AssertionFormat.Json, "{\"room\":2}", true), (room.Format, Encoding.UTF8.GetString(room.Content.Span), room.IsCreated));
        Assert.Same(room, report.Store!.FindAssertion(room.Url));
    }

    [Fact]
    public async Task Without_trust_a_manifest_is_valid_and_not_trusted()
    {
        ValidationReport report = await new ManifestReader(SomeCertificates.Clock).ReadAsync(await SignAsync(Some.WaveWith(), SomeDrafts.Draft()), Stop);
        Assert.Equal(ValidationState.Valid, report.State);
        Assert.Equal(StatusCodes.SigningCredentialUntrusted, Assert.Single(report.Failures).Code);
    }

    [Fact]
    public async Task A_signer_whom_one_knows_is_trusted_and_nobody_whom_the_same_authority_knows()
    {
        TrustList known = TrustList.Empty.WithSigners(SomeCertificates.Development.Leaf.ExportCertificatePem());
        TrustList other = TrustList.Empty.WithSigners(SomeCertificates.Development.Intermediate.ExportCertificatePem());
        MemoryStream signed = await SignAsync(Some.WaveWith(), SomeDrafts.Draft());
        Assert.Equal(ValidationState.Trusted, (await new ManifestReader(SomeCertificates.Clock) { Signers = known }.ReadAsync(signed, Stop)).State);
        Assert.Equal(ValidationState.Valid, (await new ManifestReader(SomeCertificates.Clock) { Signers = other }.ReadAsync(signed, Stop)).State);
        Assert.Equal(ValidationState.Invalid, (await new ManifestReader(new FixedTime(SomeCertificates.Now.AddYears(3))) { Signers = known }.ReadAsync(signed, Stop)).State);
        Assert.Equal(StatusCodes.SigningCredentialUntrusted, known.Evaluate(SomeCertificates.Development.Leaf, [], SomeCertificates.Now).Code);
    }

    [Theory]
    [MemberData(nameof(Containers))]
    public async Task A_file_without_a_manifest_is_an_answer(int container)
    {
        ValidationReport report = await Reader.ReadAsync(new MemoryStream(Some.OneOfEach[container]), Stop);
        Assert.Equal(ValidationState.None, report.State);
        Assert.Null(report.Store);
        Assert.Throws<InvalidOperationException>(report.ThrowIfInvalid);
    }

    [Fact]
    public async Task Audio_that_was_changed_is_found_out()
    {
        MemoryStream signed = await SignAsync(Some.WaveWith(), SomeDrafts.Draft());
        signed.GetBuffer()[60] ^= 1;
        ValidationReport report = await Reader.ReadAsync(signed, Stop);
        Assert.Equal(ValidationState.Invalid, report.State);
        Assert.Equal(StatusCodes.DataHashMismatch, Assert.Single(report.Failures).Code);
    }

    [Fact]
    public async Task The_position_of_the_stream_is_left_as_it_was()
    {
        MemoryStream signed = await SignAsync(Some.WaveWith(), SomeDrafts.Draft());
        signed.Position = 7;
        await Reader.ReadAsync(signed, Stop);
        Assert.Equal(7, signed.Position);
    }

    [Theory]
    [MemberData(nameof(Containers))]
    public async Task Of_a_file_in_memory_the_same_is_said(int container)
    {
        byte[] signed = (await SignAsync(Some.OneOfEach[container], SomeDrafts.Draft())).ToArray();
        Assert.Equal(ValidationState.Trusted, (await Reader.ReadAsync(signed.AsMemory(), Stop)).State);
        for (int place = 0; place < signed.Length; place += 13)
        {
            byte[] changed = [.. signed];
            changed[place] ^= 0x41;
            ValidationReport streamed = await Reader.ReadAsync(new MemoryStream(changed), Stop);
            ValidationReport direct = await Reader.ReadAsync(changed.AsMemory(), Stop);
            Assert.Equal(streamed.Statuses, direct.Statuses);
        }
    }

    private static async Task<MemoryStream> SignAsync(byte[] file, ManifestDraft draft)
    {
        var signed = new MemoryStream();
        await SomeDrafts.Embedder.EmbedAsync(new MemoryStream(file), signed, draft, Stop);
        return signed;
    }
}
