using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>
/// Makes rows of a register as one JSON file, in bounded memory. Its first way through says whether all of it is JSON and where its lists are; only then rows are made, of what is named
/// before what names it, whatever the order in the file. Each row counts as a whole or not at all.
/// </summary>
internal static class RegisterJsonFile
{
    /// <summary>Reads the file. Its units are its rows, as they are made.</summary>
    public static async IAsyncEnumerable<ImportItem> ReadAsync(Stream source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Stream stream = source.CanSeek ? source : await CopyAsync(source, cancellationToken).ConfigureAwait(false);
        try
        {
            (IReadOnlyDictionary<string, JsonSection>? sections, long line, Finding? problem) = await OutlineAsync(stream, cancellationToken).ConfigureAwait(false);
            if (problem is not null)
            {
                yield return ImportItem.Rejected(line, problem);
                yield break;
            }

            long unit = 0;
            foreach (RegisterSection section in RegisterSection.InOrder)
            {
                if (sections!.TryGetValue(section.Member, out JsonSection place))
                {
                    stream.Position = place.Offset;
                    RegisterElements elements = new(stream, place.Line);
                    await foreach (ImportItem item in ReadAsync(elements, section, cancellationToken).ConfigureAwait(false))
                    {
                        yield return item with { Unit = unit + elements.Place + 1 };
                    }

                    unit += elements.Place + 1;
                }
            }
        }
        finally
        {
            if (!ReferenceEquals(stream, source))
            {
                await stream.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async IAsyncEnumerable<ImportItem> ReadAsync(RegisterElements elements, RegisterSection section, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RegisterSectionReader reader = new(section);
        List<ImportItem> items = [];
        while (await elements.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            items.Clear();
            reader.Read(elements, items);
            foreach (ImportItem item in items)
            {
                yield return item;
            }
        }
    }

    private static async Task<(IReadOnlyDictionary<string, JsonSection>? Sections, long Line, Finding? Problem)> OutlineAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            await SkipMarkAsync(stream, cancellationToken).ConfigureAwait(false);
            return (await new RegisterOutline(stream).ReadAsync(cancellationToken).ConfigureAwait(false), 0, null);
        }
        catch (RegisterFormatException fault)
        {
            return (null, Math.Max(fault.Line, 1), ImportBroken.Found("a register file (docs/spec/register.schema.json)", fault.Message));
        }
        catch (ImportBoundsException fault)
        {
            return (null, 1, fault.Finding);
        }
    }

    // Editors of Windows put a mark in front. One of UTF-8 says nothing that is not so; behind another one come other bytes.
    private static async Task SkipMarkAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] head = new byte[3];
        stream.Position = 0;
        int length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (MarkedText.IsUtf16(head.AsSpan(0, length)))
        {
            throw new RegisterFormatException("$", 1, "a file in UTF-8", "one in UTF-16, as its byte order mark says: save it as UTF-8");
        }

        stream.Position = head.AsSpan().SequenceEqual<byte>([0xEF, 0xBB, 0xBF]) ? head.Length : 0;
    }

    private static async Task<Stream> CopyAsync(Stream source, CancellationToken cancellationToken)
    {
        FileStream copy = new(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await source.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
            return copy;
        }
        catch
        {
            await copy.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
