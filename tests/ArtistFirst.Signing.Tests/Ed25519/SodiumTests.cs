namespace ArtistFirst.Signing.Tests;

public sealed class SodiumTests
{
    [Fact]
    public void A_missing_library_says_how_to_install_it()
    {
        var missing = Sodium.Load("libsodium-that-is-not-there.so.99");

        Assert.False(missing.IsAvailable);
        var exception = Assert.Throws<PlatformNotSupportedException>(() => missing.Verify(Some.Data, new byte[64], new byte[32]));
        Assert.Contains("apt-get install libsodium23", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ES256 works without it", exception.Message, StringComparison.Ordinal);
        Assert.Throws<PlatformNotSupportedException>(() => missing.Sign(Some.Data, new byte[64], new byte[64]));
        Assert.Throws<PlatformNotSupportedException>(() => missing.ExpandSeed(new byte[32], new byte[64]));
    }

    [Fact]
    public void A_library_without_the_functions_is_passed_over()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The C library has another name elsewhere.");
        Some.Require(SignatureAlgorithm.Ed25519);

        Assert.False(Sodium.Load("libc.so.6").IsAvailable);
        Assert.True(Sodium.Load(["libc.so.6", .. SodiumFiles.Names]).IsAvailable);
    }

    [Fact]
    public void Buffers_of_a_wrong_length_never_reach_the_library()
    {
        Some.Require(SignatureAlgorithm.Ed25519);
        Sodium sodium = Sodium.Instance;

        Assert.Throws<ArgumentOutOfRangeException>(() => sodium.ExpandSeed(new byte[31], new byte[64]));
        Assert.Throws<ArgumentOutOfRangeException>(() => sodium.ExpandSeed(new byte[32], new byte[63]));
        Assert.Throws<ArgumentOutOfRangeException>(() => sodium.Sign([], new byte[32], new byte[64]));
        Assert.Throws<ArgumentOutOfRangeException>(() => sodium.Sign([], new byte[64], new byte[63]));
        Assert.Throws<ArgumentOutOfRangeException>(() => sodium.Verify([], new byte[64], new byte[31]));
        Assert.False(sodium.Verify([], new byte[63], new byte[32]));
    }

    [Fact]
    public void A_public_key_is_imported_whether_or_not_the_library_is_there()
    {
        var key = PublicKey.ImportPem(Pems.Ed25519Public);

        Assert.Equal(SignatureAlgorithm.Ed25519, key.Algorithm);
        Assert.Equal("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", key.KeyId);
    }
}
