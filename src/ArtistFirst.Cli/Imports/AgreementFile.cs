using System.Text.Json;
using System.Text.Json.Serialization;
using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>A JSON file with an agreement between a label and a service: document, grantor, licensee, channel (the licensee's DDEX party id), models and destinations. Names that are not known are refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AgreementFile(string Document, PartyId Grantor, string Licensee, Dpid Channel, ModelPattern[] Models, Destinations Destinations)
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It is none; the message says what was expected.</exception>
    public static async Task<ErnAgreement> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        const string Expected = "Expected an agreement as JSON: {\"document\":\"agreement-7\",\"grantor\":\"dpid:...\",\"licensee\":\"https://studio.example\",\"channel\":\"PADPIDA...\",\"models\":[\"studio@3\"],\"destinations\":[\"in-app\"]}";
        try
        {
            byte[] bytes = await File.ReadAllBytesAsync(file.FullName, cancellationToken).ConfigureAwait(false);
            AgreementFile read = JsonSerializer.Deserialize(bytes, CliJson.Default.AgreementFile) ?? throw new FormatException($"{Expected}; got null.");
            return read is { Document.Length: > 0, Grantor: not null, Licensee.Length: > 0, Channel.IsEmpty: false, Models.Length: > 0 }
                ? new ErnAgreement { Document = read.Document, Grantor = read.Grantor, Licensee = read.Licensee, Channel = read.Channel, Models = [.. read.Models], Destinations = read.Destinations }
                : throw new FormatException($"{Expected}; got one in which something is missing.");
        }
        catch (JsonException fault)
        {
            // The serializer's own words name types of this program.
            throw new FormatException($"{Expected}; got '{file.Name}', in which {fault.Path ?? "$"} (line {(fault.LineNumber ?? 0) + 1}) is something else, or lacks something.", fault);
        }
    }
}
