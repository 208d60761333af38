using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>
/// What decides which rows a file becomes, as one text. A run goes on only where one to the same terms was: what was read by others was read otherwise, and in other units.
/// </summary>
internal static class ImportTerms
{
    // How files are read: the next one where a unit, or what is left out, becomes another. What an earlier version read is then read again.
    private const int Reading = 1;

    public static string Of(ImportFormat format, RegisterImportOptions options)
    {
        ErnAgreement? agreement = options.Agreement;
        string[] parts =
        [
            Reading.ToString(CultureInfo.InvariantCulture),
            format.ToString(),
            options.Corrects ? "corrects" : "describes",
            options.CwrRight.ToString(),
            options.PartyNamespace?.OriginalString ?? string.Empty,
            options.Signal?.Subject is { } subject ? SubjectKey.Of(subject) : string.Empty,
            options.Signal?.Address?.OriginalString ?? string.Empty,
            options.Signal?.Origin ?? string.Empty,
            agreement is null ? string.Empty : $"{agreement.Document}\n{agreement.Grantor}\n{agreement.Licensee}\n{agreement.Channel}\n{string.Join(' ', agreement.Models)}\n{agreement.Destinations}",
        ];
        return Sha256Hash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', parts))).ToString();
    }
}
