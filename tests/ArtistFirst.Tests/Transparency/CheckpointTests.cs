using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests.Transparency;

public sealed class CheckpointTests
{
    private static readonly Checkpoint Sample = new("studio.example/usage", 7, Sha256Hash.Of("root"u8), Sha256Hash.Of("chain"u8));

    [Theory]
    [InlineData(SignatureAlgorithm.ES256)]
    [InlineData(SignatureAlgorithm.Ed25519)]
    public async Task Signed_checkpoint_is_believed_by_who_pins_the_key_and_by_nobody_else(SignatureAlgorithm algorithm)
    {
        Prerequisite.RequireLibsodium(algorithm.IsSupported());
        var signer = new CheckpointSigner(Sample.Origin, Some.Key("ledger", algorithm));
        var stranger = new CheckpointKey(Sample.Origin, Some.Key("stranger", algorithm).PublicKey);

        SignedCheckpoint signed = await signer.SignAsync(Sample, default);

        CheckpointVerdict verdict = new CheckpointVerifier(Sample.Origin, stranger, CheckpointKey.Parse(signer.Key.ToString())).Verify(signed.Text);
        Assert.Equal(Sample, verdict.Checkpoint?.Checkpoint);
        Assert.Equal("AF4004", new CheckpointVerifier(stranger).Verify(signed.Text).Findings[0].Code.ToString());
        Assert.Equal("AF4004", new CheckpointVerifier("other.example/usage", signer.Key).Verify(signed.Text).Findings[0].Code.ToString());
        Assert.Throws<ComplianceException>(() => new CheckpointVerifier(stranger).Verify(signed.Text).ThrowIfInvalid());
    }

    [Fact]
    public async Task Any_character_of_the_signed_text_that_is_changed_breaks_it()
    {
        var signer = new CheckpointSigner(Sample.Origin, Some.Key("ledger"));
        string text = (await signer.SignAsync(Sample, default)).Text;
        var verifier = new CheckpointVerifier(signer.Key);

        for (int i = 0; i < text.Length; i++)
        {
            string changed = new StringBuilder(text) { [i] = text[i] == 'B' ? 'C' : 'B' }.ToString();
            CheckpointVerdict verdict = verifier.Verify(changed);
            Assert.False(verdict.IsValid, $"{i}: {changed}");
            Assert.Equal("AF4004", verdict.Findings[0].Code.ToString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("a\n\nb\n\n")]
    [InlineData("studio.example/usage\n7\nAAAA\n\n\u2014 a AAAAAAAA\n")]
    [InlineData("studio.example/usage\n007\nAAAA\n\nnothing\n")]
    public void What_is_no_checkpoint_is_refused_with_AF4004(string text)
    {
        var verifier = new CheckpointVerifier(new CheckpointKey(Sample.Origin, Some.Key("ledger").PublicKey));

        Assert.Equal("AF4004", verifier.Verify(text).Findings[0].Code.ToString());
    }

    // Go's golang.org/x/mod/sumdb/note documentation and tests: a key, a text and its signature that other implementations agree on.
    [Fact]
    public void Note_of_another_implementation_is_believed()
    {
        Prerequisite.RequireLibsodium(SignatureAlgorithm.Ed25519.IsSupported());
        const string Note = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
            + "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        CheckpointKey key = CheckpointKey.Parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

        SignedNote note = SignedNote.Read(Note);

        Assert.True(note.IsSignedByAnyOf([key]));
        Assert.False(SignedNote.Read(Note.Replace("problem is", "problem was", StringComparison.Ordinal)).IsSignedByAnyOf([key]));
    }

    [Theory]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T")]
    [InlineData("PeterNeumann")]
    [InlineData("a b+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("")]
    public void What_is_no_verifier_key_is_refused(string text)
    {
        Assert.False(CheckpointKey.TryParse(text, out _));
        Assert.Throws<UsageFormatException>(() => CheckpointKey.Parse(text));
    }

    [Fact]
    public void Keys_of_other_algorithms_are_the_callers_mistake()
        => Assert.Throws<ArgumentException>(() => new CheckpointKey("a", Some.Key("ledger", SignatureAlgorithm.ES384).PublicKey));
}
