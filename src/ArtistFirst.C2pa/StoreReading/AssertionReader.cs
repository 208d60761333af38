using System.Text;
using System.Text.Json;

namespace ArtistFirst.C2pa;

/// <summary>Reads the box of one assertion (C2PA 2.2 §11.1.4.3): its type says what has to be in it.</summary>
internal static class AssertionReader
{
    private const int UuidLength = 16;
    public static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = 128 };

    /// <summary>Reads the assertion.</summary>
    /// <param name="box">Its box.</param>
    /// <param name="url">Where it lies.</param>
    /// <param name="isCreated">Whether the signer vouches for it.</param>
    /// <exception cref="ManifestFormatException">What is in it is not what its type says.</exception>
    public static ManifestAssertion Read(JumbfSuperbox box, string url, bool isCreated)
    {
        if (box.Type == JumbfTypes.EmbeddedFile)
        {
            return ReadFile(box, url, isCreated);
        }

        if (box.Type == JumbfTypes.Uuid && box.Content(JumbfBox.Uuid) is { Length: >= UuidLength } tagged)
        {
            return new ManifestAssertion(box.Label, url, AssertionFormat.Uuid, tagged[UuidLength..], box) { IsCreated = isCreated };
        }

        if (box.Type == JumbfTypes.Cbor && box.Content(JumbfBox.Cbor) is { } cbor)
        {
            return new ManifestAssertion(box.Label, url, AssertionFormat.Cbor, cbor, box) { IsCreated = isCreated, Problem = FindProblem(AssertionFormat.Cbor, cbor, url) };
        }

        return box.Type == JumbfTypes.Json && box.Content(JumbfBox.Json) is { } json
            ? new ManifestAssertion(box.Label, url, AssertionFormat.Json, json, box) { IsCreated = isCreated, Problem = FindProblem(AssertionFormat.Json, json, url) }
            : throw new ManifestFormatException(box.Offset, $"a box of CBOR, JSON, a UUID or a file, of the type that '{Shown.Of(box.Label)}' has", "other boxes");
    }

    private static ValidationStatus? FindProblem(AssertionFormat format, ReadOnlyMemory<byte> content, string url)
    {
        // C2PA 2.2 §6.8: zeros are what is left of an assertion that was redacted.
        if (!content.Span.ContainsAnyExcept((byte)0))
        {
            return null;
        }

        try
        {
            if (format == AssertionFormat.Cbor)
            {
                CheckCbor(content);
            }
            else
            {
                JsonDocument.Parse(content, JsonOptions).Dispose();
            }

            return null;
        }
        catch (ManifestFormatException exception)
        {
            return new ValidationStatus(StatusCodes.AssertionCborInvalid, exception.Message, url);
        }
        catch (JsonException exception)
        {
            return new ValidationStatus(StatusCodes.AssertionJsonInvalid, exception.Message, url);
        }
    }

    private static void CheckCbor(ReadOnlyMemory<byte> content)
    {
        var reader = new CborReader(content);
        reader.SkipValue();
        if (reader.BytesRemaining > 0)
        {
            throw new ManifestFormatException(reader.Position, "the end of the CBOR", ContainerScan.Bytes(reader.BytesRemaining));
        }
    }

    // ISO/IEC 19566-5 §B.3: bfdb has toggles, a media type and perhaps a file name, each with a zero behind it; bidb has the bytes.
    private static ManifestAssertion ReadFile(JumbfSuperbox box, string url, bool isCreated)
    {
        if (box.Superboxes.Count > 0 || box.Boxes is not [{ Type: JumbfBox.FileDescription, Content.Length: > 1 } description, { Type: JumbfBox.FileData } data])
        {
            throw new ManifestFormatException(box.Offset, $"one box '{JumbfBox.FileDescription}' and one '{JumbfBox.FileData}'", "other boxes");
        }

        ReadOnlySpan<byte> type = description.Content.Span[1..];
        int end = type.IndexOf((byte)0);
        return new ManifestAssertion(box.Label, url, AssertionFormat.File, data.Content, box) { IsCreated = isCreated, MediaType = Encoding.UTF8.GetString(end < 0 ? type : type[..end]) };
    }
}
