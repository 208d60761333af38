using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst.Signing;

/// <summary>Private keys in files: read whatever form they have, written so that nobody else can read them and nothing is ever lost by it.</summary>
internal static class PrivateKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly byte[] LineEnd = [(byte)'\n'];

    /// <summary>Whether the name asks for a JWK.</summary>
    public static bool IsJwk(string path) => Path.GetExtension(path) is ".jwk" or ".json";

    /// <summary>Reads a JWK or PEM file.</summary>
    /// <exception cref="KeyFormatException">It holds neither, or a key that is refused.</exception>
    public static async Task<SigningKey> ReadAsync(string path, string? password, CancellationToken cancellationToken)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(PemText.MaxLength + 1, pinned: true);
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                int length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                return Read(bytes.AsSpan(0, length), password);
            }
        }
        catch (KeyFormatException exception)
        {
            throw new KeyFormatException($"The private key file '{path}' cannot be used. {exception.Message}", exception);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>
    /// Writes a new file: first beside it under another name, through to the disk; then the name is claimed, which fails where it is taken; then the
    /// finished file takes the name in one step. Other readers see no file, an empty one for a moment, or the whole key.
    /// </summary>
    /// <exception cref="IOException">A file of that name exists already, or writing fails.</exception>
    public static async Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        string temporary = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.tmp";
        try
        {
            FileStream file = Create(temporary);
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                await file.WriteAsync(LineEnd, cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            Claim(path);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Makes an empty file of the name, or fails: the system lets one caller only make it.</summary>
    /// <exception cref="IOException">A file of that name exists already.</exception>
    private static void Claim(string path)
    {
        try
        {
            Create(path).Dispose();
        }
        catch (IOException exception) when (Path.Exists(path))
        {
            throw new IOException($"'{path}' exists already. A key file is never written over: choose another name, or move that file away.", exception);
        }
    }

    private static SigningKey Read(ReadOnlySpan<byte> bytes, string? password)
    {
        if (bytes.TrimStart(" \t\r\n"u8) is [(byte)'{', ..])
        {
            return JwkKey.ReadPrivate(bytes);
        }

        char[] text = GC.AllocateUninitializedArray<char>(bytes.Length, pinned: true);
        try
        {
            int length = Encoding.UTF8.GetChars(bytes, text);
            return PrivateKeyPem.Read(text.AsSpan(0, length).TrimStart('\uFEFF'), password);
        }
        finally
        {
            text.AsSpan().Clear();
        }
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }
}
