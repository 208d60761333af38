namespace ArtistFirst.Cli;

/// <summary>Reads a license token, or a child with its parents (<c>child~parent</c>), from a file or from standard input.</summary>
internal static class TokenFile
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    // Twice as long as any presentation: whatever may have been meant as one is judged as a license, with its own code and reason.
    private const int MaxLength = 64 * 1024;

    public static async Task<byte[]> ReadAsync(string path, Stream input, CancellationToken cancellationToken)
    {
        bool isInput = string.Equals(path, StandardInput, StringComparison.Ordinal);
        Stream stream = isInput ? input : File.OpenRead(path);
        try
        {
            byte[] buffer = new byte[MaxLength + 1];
            int length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)
                .AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            return length <= MaxLength
                ? WithoutLineEnd(buffer.AsSpan(0, length)).ToArray()
                : throw new FormatException($"Expected a license token in '{path}'; there are more than {MaxLength} bytes. Name the file that holds the token alone.");
        }
        finally
        {
            if (!isInput)
            {
                await stream.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    // The end of the line that editors and shells add belongs to the file, not to the token; any other white space is refused by the verifier.
    private static ReadOnlySpan<byte> WithoutLineEnd(ReadOnlySpan<byte> text) => text switch
    {
        [.. ReadOnlySpan<byte> line, (byte)'\r', (byte)'\n'] => line,
        [.. ReadOnlySpan<byte> line, (byte)'\n'] => line,
        _ => text,
    };
}
