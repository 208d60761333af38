namespace ArtistFirst.Signing.Tests;

public sealed class PrivateKeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("artistfirst-keys-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("key.pem", null, "-----BEGIN PRIVATE KEY-----")]
    [InlineData("key", null, "-----BEGIN PRIVATE KEY-----")]
    [InlineData("key.jwk", null, "{")]
    [InlineData("key.json", null, "{")]
    [InlineData("key.pem", "password", "-----BEGIN ENCRYPTED PRIVATE KEY-----")]
    public async Task A_saved_key_is_loaded_again(string name, string? password, string start)
    {
        using PrivateKey key = Some.Key(SignatureAlgorithm.ES256);
        string path = Path.Combine(_folder, name);

        await key.SaveAsync(path, password, Some.Token);

        using PrivateKey again = await PrivateKey.LoadAsync(path, password, Some.Token);
        Assert.Equal(key.ExportJwk(), again.ExportJwk());
        string text = await File.ReadAllTextAsync(path, Some.Token);
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Only_the_owner_may_read_a_new_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        using PrivateKey key = Some.Key(SignatureAlgorithm.ES256);
        string path = Path.Combine(_folder, "key.pem");

        await key.SaveAsync(path, cancellationToken: Some.Token);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public async Task A_file_that_exists_is_never_written_over()
    {
        using PrivateKey key = Some.Key(SignatureAlgorithm.ES256);
        string path = Path.Combine(_folder, "key.pem");
        await File.WriteAllTextAsync(path, "precious", Some.Token);

        var exception = await Assert.ThrowsAsync<IOException>(() => key.SaveAsync(path, cancellationToken: Some.Token));

        Assert.Contains("never written over", exception.Message, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(path, Some.Token));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Of_many_who_save_under_one_name_one_succeeds()
    {
        string path = Path.Combine(_folder, "key.jwk");
        PrivateKey[] keys = [.. Enumerable.Range(0, 8).Select(_ => PrivateKey.Generate(SignatureAlgorithm.ES256))];

        bool[] saved = await Task.WhenAll(keys.Select(key => Task.Run(async () => await Record.ExceptionAsync(() => key.SaveAsync(path)) is null, Some.Token)));

        PrivateKey winner = Assert.Single(keys, key => saved[Array.IndexOf(keys, key)]);
        using PrivateKey loaded = await PrivateKey.LoadAsync(path, cancellationToken: Some.Token);
        Assert.Equal(winner.PublicKey, loaded.PublicKey);
        Assert.Equal([path], Directory.GetFiles(_folder));
        Array.ForEach(keys, key => key.Dispose());
    }

    [Fact]
    public async Task A_link_to_nowhere_counts_as_a_file_that_exists()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        using PrivateKey key = Some.Key(SignatureAlgorithm.ES256);
        string target = Path.Combine(_folder, "elsewhere"), path = Path.Combine(_folder, "key.pem");
        File.CreateSymbolicLink(path, target);

        await Assert.ThrowsAsync<IOException>(() => key.SaveAsync(path, cancellationToken: Some.Token));

        Assert.False(File.Exists(target));
    }

    [Fact]
    public async Task A_cancelled_save_leaves_nothing()
    {
        using PrivateKey key = Some.Key(SignatureAlgorithm.ES256);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => key.SaveAsync(Path.Combine(_folder, "key.pem"), cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("key.jwk", "password")]
    [InlineData("key.pem", "")]
    public async Task A_password_that_cannot_protect_is_refused(string name, string password)
    {
        using PrivateKey key = Some.Key(SignatureAlgorithm.ES256);

        await Assert.ThrowsAsync<ArgumentException>(() => key.SaveAsync(Path.Combine(_folder, name), password, Some.Token));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("", "PEM block")]
    [InlineData("hello", "PEM block")]
    [InlineData("{}", "'kty'")]
    [InlineData(Pems.Es256Public, "a public key came")]
    [InlineData(Pems.Es256Encrypted, "give its password")]
    public async Task A_file_that_holds_no_key_is_refused_by_its_name(string content, string reason)
    {
        string path = Path.Combine(_folder, "some.key");
        await File.WriteAllTextAsync(path, content, Some.Token);

        var exception = await Assert.ThrowsAsync<KeyFormatException>(() => PrivateKey.LoadAsync(path, cancellationToken: Some.Token));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  \n{")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n")]
    public async Task What_editors_put_before_a_key_does_no_harm(string before)
    {
        string path = Path.Combine(_folder, "some.key");
        string content = before.EndsWith('{') ? before[..^1] + Some.Es256Jwk : before + Pems.Es256.ReplaceLineEndings("\r\n");
        await File.WriteAllTextAsync(path, content, Some.Token);

        using PrivateKey key = await PrivateKey.LoadAsync(path, cancellationToken: Some.Token);

        Assert.Equal(PublicKey.ImportPem(Pems.Es256Public), key.PublicKey);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('{')]
    public async Task A_file_that_is_too_long_is_refused(char content)
    {
        string path = Path.Combine(_folder, "some.key");
        await File.WriteAllTextAsync(path, new string(content, 10_000_000), Some.Token);

        var exception = await Assert.ThrowsAsync<KeyFormatException>(() => PrivateKey.LoadAsync(path, cancellationToken: Some.Token));

        Assert.Contains("65536", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be_so()
    {
        await Assert.ThrowsAsync<FileNotFoundException>(() => PrivateKey.LoadAsync(Path.Combine(_folder, "none"), cancellationToken: Some.Token));
        await Assert.ThrowsAsync<ArgumentException>(() => PrivateKey.LoadAsync("", cancellationToken: Some.Token));
        using PrivateKey key = Some.Key(SignatureAlgorithm.ES256);
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => key.SaveAsync(Path.Combine(_folder, "none", "key.pem"), cancellationToken: Some.Token));
    }
}
