using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>Makes rows of a register as one JSON file. Such a file fits together as a whole or not at all.</summary>
internal static class RegisterJsonFile
{
    /// <summary>Reads the file. Its units are its rows.</summary>
    public static async IAsyncEnumerable<ImportItem> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[] bytes = await ReadAllAsync(stream, cancellationToken).ConfigureAwait(false);
        if (!TryParse(bytes, out RegisterContents? contents, out Finding? problem))
        {
            yield return ImportItem.Rejected(1, problem!);
            yield break;
        }

        long row = 0;
        foreach (RegisterRow one in RegisterRow.AllOf(contents!))
        {
            yield return ImportItem.Of(++row, one);
        }
    }

    private static async Task<byte[]> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        MemoryStream bytes = new();
        await using (bytes.ConfigureAwait(false))
        {
            await stream.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
            return bytes.ToArray();
        }
    }

    private static bool TryParse(byte[] bytes, out RegisterContents? contents, out Finding? problem)
    {
        try
        {
            contents = RightsRegister.Parse(bytes).Contents;
            problem = null;
            return true;
        }
        catch (RegisterFormatException fault)
        {
            contents = null;
            problem = ImportBroken.Found("a register file (docs/spec/register.schema.json)", fault.Message);
            return false;
        }
    }
}
