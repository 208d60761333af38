namespace ArtistFirst;

/// <summary>A text that should be a delegation statement is not one, or may not be followed. Carries the finding that is reported for it.</summary>
internal sealed class DelegationFormatException(Finding finding) : FormatException(finding.Message)
{
    public Finding Finding => finding;
}
