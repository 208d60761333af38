using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

public sealed class KeysTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("key.jwk")]
    [InlineData("key.pem")]
    public async Task A_new_key_is_written_for_its_owner_alone_and_its_public_part_printed(string name)
    {
        string path = _desk.PathOf(name);
        CommandResult made = (await Desk.RunAsync("keys", "new", path, "--json")).Ended(0);
        using PrivateKey key = await PrivateKey.LoadAsync(path, null, TestContext.Current.CancellationToken);
        Assert.Equal(key.PublicKey.KeyId, made.Json.GetProperty("keyId").GetString());
        Assert.DoesNotContain("\"d\"", made.Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        CommandResult shown = (await Desk.RunAsync("keys", "public", path)).Ended(0);
        Assert.Equal(key.PublicKey, PublicKey.ImportJwk(shown.Json));
    }

    [Fact]
    public async Task A_key_is_never_overwritten()
    {
        string path = _desk.Write("key.jwk", "precious");
        (await Desk.RunAsync("keys", "new", path)).Ended(2);
        Assert.Equal("precious", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_key_may_be_encrypted()
    {
        string password = _desk.Write("password", "correct horse\n");
        (await Desk.RunAsync("keys", "new", _desk.PathOf("key.pem"), "--password-file", password)).Ended(0);
        (await Desk.RunAsync("keys", "public", _desk.PathOf("key.pem"), "--password-file", password)).Ended(0);
        (await Desk.RunAsync("keys", "public", _desk.PathOf("key.pem"))).Ended(2);
        CommandResult wrong = (await Desk.RunAsync("keys", "public", _desk.PathOf("key.pem"), "--password-file", _desk.Write("other", "wrong\n"))).Ended(2);
        Assert.DoesNotContain("wrong\n", wrong.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SignatureAlgorithm.ES256, false)]
    [InlineData(SignatureAlgorithm.ES384, true)]
    [InlineData(SignatureAlgorithm.PS256, true)]
    public async Task A_key_that_signs_no_licenses_is_shown_with_a_remark(SignatureAlgorithm algorithm, bool isRemarked)
    {
        using PrivateKey key = PrivateKey.Generate(algorithm);
        CommandResult shown = (await Desk.RunAsync("keys", "public", _desk.Write("key.pem", key.ExportPem()))).Ended(0);
        Assert.Equal(key.PublicKey.KeyId, shown.Json.GetProperty("kid").GetString());
        Assert.Equal(isRemarked, shown.Errors.Contains("ES256 and Ed25519 alone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_key_is_unreadable()
    {
        (await Desk.RunAsync("keys", "public", _desk.Write("key.jwk", "{}"))).Ended(2);
        (await Desk.RunAsync("keys", "public", _desk.PathOf("absent"))).Ended(2);
        (await Desk.RunAsync("keys", "new", _desk.PathOf("key"), "--alg", "HS256")).Ended(2);
    }
}
