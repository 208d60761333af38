namespace ArtistFirst.Cli;

/// <summary>Certificates that were made.</summary>
internal sealed record CertificatesView(string Organization, DateTimeOffset ValidUntil, string Key, string Chain, string Root);
