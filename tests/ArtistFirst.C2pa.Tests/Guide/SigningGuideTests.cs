using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.C2pa.Tests;

/// <summary>The code of docs/guide/content-credentials.md that is about keys in files, time-stamps and files that were signed before.</summary>
public sealed class SigningGuideTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_signed_again_with_a_key_from_a_file_and_a_time_stamp_as_the_guide_says()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("artistfirst-guide-");
        string path = Path.Combine(folder.FullName, "signer.pfx"), mix = Path.Combine(folder.FullName, "mix.wav"), master = Path.Combine(folder.FullName, "master.wav");
        string password = string.Concat("ro", "se");
        await File.WriteAllBytesAsync(path, Pfx(password), Stop);
        using var http = new HttpClient();
        var address = new Uri("https://time.example/");

        #region snippet-credentials-pfx
        using CertifiedKey certified = await CertifiedKey.LoadAsync(path, password, Stop);
        ManifestSigner signer = new(certified.Key, CertificateChain.Order(certified.Key.PublicKey, certified.Certificates), TimeProvider.System);
        #endregion snippet-credentials-pfx

        #region snippet-credentials-timestamp
        TimestampAuthority authority = new(address, http, TimeProvider.System);
        ManifestSigner stamping = new(certified.Key, CertificateChain.Order(certified.Key.PublicKey, certified.Certificates), TimeProvider.System, authority);
        #endregion snippet-credentials-timestamp

        ManifestEmbedder embedder = new(signer);
        await File.WriteAllBytesAsync(master, Some.WaveWith(), Stop);
        await embedder.EmbedAsync(master, mix, SomeDrafts.Draft(), Stop);

        #region snippet-credentials-reopen
        IngredientAssertion parent = new(IngredientRelationship.ParentOf) { Title = "Harbor Lights (remix)" };
        ManifestDraft draft = new()
        {
            Generator = new GeneratorInfo("North Studio", "1.0"),
            Assertions =
            [
                new ActionsAssertion(
                    new ManifestAction { Name = ActionNames.Opened, Ingredients = [parent] },
                    new ManifestAction { Name = ActionNames.Edited, SourceType = DigitalSourceType.HumanEdits, Description = "Mastered" }),
                parent,
            ],
        };
        await embedder.EmbedAsync(mix, master, draft, Stop);
        #endregion snippet-credentials-reopen

        Assert.Equal(signer.PublicKey, stamping.PublicKey);
        Assert.Equal(2, (await new ManifestReader(TimeProvider.System).ReadAsync(master, Stop)).Store!.Manifests.Count);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_answer_about_revocation_is_stapled_as_the_guide_says()
    {
        using var authority = new OcspAuthority(TimeProvider.System.GetUtcNow());
        using PrivateKey key = PrivateKey.ImportPem(authority.LeafKey.ExportPkcs8PrivateKeyPem());
        IReadOnlyList<X509Certificate2> chain = authority.Chain;
        string answer = Path.GetTempFileName();
        await File.WriteAllBytesAsync(answer, authority.Respond(new OcspDraft(TimeProvider.System.GetUtcNow().AddHours(-1))), Stop);

        #region snippet-credentials-staple
        ManifestSigner stapling = new(key, chain, TimeProvider.System) { OcspResponses = [await File.ReadAllBytesAsync(answer, Stop)] };
        #endregion snippet-credentials-staple

        using var file = new MemoryStream();
        await new ManifestEmbedder(stapling).EmbedAsync(new MemoryStream(Some.WaveWith()), file, SomeDrafts.Draft(), Stop);
        Assert.Contains((await new ManifestReader(TimeProvider.System).ReadAsync(file, Stop)).Statuses, static status => status.Code is StatusCodes.SigningCredentialNotRevoked);
        File.Delete(answer);
    }

    private static byte[] Pfx(string password)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using PrivateKey same = PrivateKey.ImportPem(key.ExportPkcs8PrivateKeyPem());
        using DevelopmentCertificates certificates = DevelopmentCertificates.Issue(same.PublicKey, "North Studio", TimeProvider.System);
        using X509Certificate2 leaf = certificates.Leaf.CopyWithPrivateKey(key);
        return new X509Certificate2Collection { certificates.Root, certificates.Intermediate, leaf }.Export(X509ContentType.Pfx, password)!;
    }
}
