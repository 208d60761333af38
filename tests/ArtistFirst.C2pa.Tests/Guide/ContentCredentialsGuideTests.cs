using System.Security.Cryptography.X509Certificates;
using ArtistFirst.Signing;

namespace ArtistFirst.C2pa.Tests;

/// <summary>The code of docs/guide/content-credentials.md.</summary>
public sealed class ContentCredentialsGuideTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_remix_is_signed_as_the_guide_says()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("artistfirst-guide-");
        string mix = Path.Combine(folder.FullName, "mix.wav");
        string remix = Path.Combine(folder.FullName, "remix.wav");
        await File.WriteAllBytesAsync(mix, Some.WaveWith(), Stop);

        #region snippet-credentials-signer
        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        using DevelopmentCertificates certificates = DevelopmentCertificates.Issue(key.PublicKey, "North Studio", TimeProvider.System);
        ManifestEmbedder embedder = new(new ManifestSigner(key, certificates.Chain, TimeProvider.System));
        #endregion snippet-credentials-signer

        #region snippet-credentials-embed
        IngredientAssertion song = new(IngredientRelationship.ComponentOf) { Title = "Harbor Lights", InstanceId = "urn:isrc:USPR37300012" };
        ManifestDraft draft = new()
        {
            Generator = new GeneratorInfo("North Studio", "1.0"),
            Title = "Harbor Lights (remix)",
            Assertions =
            [
                new ActionsAssertion(
                    new ManifestAction { Name = ActionNames.Created, SourceType = DigitalSourceType.CompositeWithTrainedAlgorithmicMedia, SoftwareAgent = new GeneratorInfo("North Remixer", "3.1") },
                    new ManifestAction { Name = ActionNames.Placed, Ingredients = [song] }),
                song,
                new TrainingMiningAssertion { GenerativeTraining = TrainingChoice.NotAllowed },
            ],
        };
        EmbeddedManifest manifest = await embedder.EmbedAsync(mix, remix, draft, Stop);
        #endregion snippet-credentials-embed

        var words = new StringWriter();
        TextWriter output = words;

        #region snippet-credentials-read
        ManifestReader reader = new(TimeProvider.System) { Signers = TrustList.FromPem(certificates.ExportRootPem()) };
        ValidationReport found = await reader.ReadAsync(remix, Stop);
        output.WriteLine($"{found.State}, signed by {found.ActiveManifest?.Signature.Organization}");
        foreach (RecordedIngredient ingredient in found.ActiveManifest?.Ingredients ?? [])
        {
            output.WriteLine($"{ingredient.Relationship}: {ingredient.Title}");
        }
        #endregion snippet-credentials-read

        Assert.Equal($"Trusted, signed by North Studio{Environment.NewLine}ComponentOf: Harbor Lights{Environment.NewLine}", words.ToString());
        Assert.Equal(draft.Label, manifest.Label);
        Assert.Equal(manifest.StoreLength, Stores.In(await File.ReadAllBytesAsync(remix, Stop)).Length);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_certificate_is_checked_as_the_guide_says()
    {
        X509Certificate2 certificate = SomeCertificates.Leaf(draft => draft.HasAuthorityKeyIdentifier = false);
        var words = new StringWriter();
        TextWriter output = words;

        #region snippet-credentials-check
        CertificateReport report = CertificateProfile.Check(certificate, TimeProvider.System.GetUtcNow());
        foreach (ValidationStatus failure in report.Failures)
        {
            output.WriteLine($"{failure.Code}: {failure.Explanation}");
        }
        #endregion snippet-credentials-check

        Assert.Contains("signingCredential.invalid: The Authority Key Identifier extension is missing", words.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CBOR_and_JUMBF_are_written_and_read_as_the_guide_says()
    {
        #region snippet-credentials-cbor
        CborWriter cbor = new();
        cbor.WriteStartMap();
        cbor.WriteTextString("take");
        cbor.WriteInteger(7);
        cbor.WriteEndMap();

        JumbfWriter jumbf = new();
        jumbf.StartSuperbox(JumbfTypes.Cbor, "com.example.take");
        jumbf.WriteBox(JumbfBox.Cbor, cbor.Encode());
        jumbf.EndSuperbox();

        JumbfSuperbox box = JumbfReader.Read(jumbf.Encode());
        CborReader reader = new(box.Content(JumbfBox.Cbor)!.Value);
        #endregion snippet-credentials-cbor

        Assert.Equal(("com.example.take", 1), (box.Label, reader.ReadStartMap()));
        Assert.Throws<ArgumentException>(() => jumbf.WriteBox("cbörs", default));
        Assert.Throws<ArgumentException>(() => jumbf.StartSuperbox(JumbfTypes.Cbor, "a", new byte[5]));
        Assert.Throws<InvalidOperationException>(jumbf.EndSuperbox);
    }
}
