using ArtistFirst.C2pa;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry.Tests;

public sealed class CredentialSignalsTests
{
    private const Uses Training = Uses.TrainGenerative | Uses.TrainFinetune | Uses.VoiceClone;
    private const Uses Mining = Uses.Embed | Uses.Recommend | Uses.Identify;

    private static readonly RegisterImportOptions Options = new() { Signal = new SignalTarget { Subject = StatementSubject.Of(Isrc.Parse("SEABC2600001")) } };

    [Fact]
    public async Task A_file_that_nobody_trusts_may_still_refuse()
    {
        byte[] file = await StampAsync(new TrainingMiningAssertion { GenerativeTraining = TrainingChoice.NotAllowed, Training = TrainingChoice.Allowed, DataMining = TrainingChoice.Constrained("ask us") });
        ConsentStatement no = Assert.Single((await ReadAsync(file)).Statements);
        Assert.Equal((Training | Mining, StatementEffect.Deny, StatementSource.Signal), (no.Uses, no.Effect, no.Source));
        Assert.Equal("recording SEABC2600001", no.Subject!.ToString());
    }

    [Fact]
    public async Task A_file_that_was_changed_after_signing_may_still_refuse()
    {
        byte[] file = await StampAsync(new TrainingMiningAssertion { Inference = TrainingChoice.NotAllowed });
        file[^1] ^= 0xFF;
        Assert.True((Assert.Single((await ReadAsync(file)).Statements).Uses & Uses.Reference) != Uses.None);
    }

    [Fact]
    public async Task What_is_allowed_is_nobodys_yes()
    {
        ImportDeskReading read = await ReadAsync(await StampAsync(new TrainingMiningAssertion { GenerativeTraining = TrainingChoice.Allowed }));
        Assert.Empty(read.Rows);
        Assert.Empty(read.Remarks);
    }

    [Theory]
    [InlineData("c2pa/unsigned/c2pa-rs_100kb.wav")]
    [InlineData("c2pa/hostile/c2pa-rs_riff_bomb_1000.wav")]
    public async Task A_file_without_credentials_says_nothing_AF2072(string vector)
    {
        ImportDeskReading read = await ReadAsync(await File.ReadAllBytesAsync(ArtistFirst.Tests.Vectors.Get(vector), TestContext.Current.CancellationToken));
        Assert.Empty(read.Rows);
        Assert.Equal(["AF2072"], read.Codes);
    }

    [Fact]
    public async Task Without_an_ISRC_in_the_tags_somebody_has_to_say_what_the_file_is_AF2072()
    {
        byte[] file = await StampAsync(new TrainingMiningAssertion { GenerativeTraining = TrainingChoice.NotAllowed });
        Assert.Equal(["AF2072"], (await ImportDesk.ReadAsync(ImportFormat.ContentCredentials, file)).Codes);
    }

    [Fact]
    public async Task Truncated_and_changed_files_are_read_without_a_crash()
    {
        byte[] good = await StampAsync(new TrainingMiningAssertion { GenerativeTraining = TrainingChoice.NotAllowed });
        Random random = new(2);
        for (int round = 0; round < 60; round++)
        {
            byte[] bytes = round % 2 == 0 ? good[..random.Next(good.Length)] : [.. good];
            for (int change = 0; change < 5 && bytes.Length > 0; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Assert.All((await ReadAsync(bytes)).Statements, static statement => Assert.Equal(StatementEffect.Deny, statement.Effect));
        }
    }

    private static async Task<byte[]> StampAsync(TrainingMiningAssertion choices)
    {
        string audio = ArtistFirst.Tests.Vectors.Get("c2pa/unsigned/c2pa-rs_100kb.wav");
        string folder = Directory.CreateTempSubdirectory("signals").FullName;
        try
        {
            using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
            using DevelopmentCertificates certificates = DevelopmentCertificates.Issue(key.PublicKey, "North Studio", ImportDesk.Clock());
            ManifestDraft draft = new()
            {
                Generator = new GeneratorInfo("North Studio", "1.0"),
                Assertions = [new ActionsAssertion(new ManifestAction { Name = ActionNames.Created, SourceType = DigitalSourceType.TrainedAlgorithmicMedia }), choices],
            };
            string signed = Path.Combine(folder, "signed.wav");
            await new ManifestEmbedder(new ManifestSigner(key, certificates.Chain, ImportDesk.Clock())).EmbedAsync(audio, signed, draft, TestContext.Current.CancellationToken);
            return await File.ReadAllBytesAsync(signed, TestContext.Current.CancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<ImportDeskReading> ReadAsync(byte[] file) => ImportDesk.ReadAsync(ImportFormat.ContentCredentials, file, Options);
}
