namespace ArtistFirst.Cli;

/// <summary>Whether a certificate may sign.</summary>
internal sealed record CertificateCheckView(bool MaySign, string Subject, DateTimeOffset ValidUntil, IReadOnlyList<CertificateProblemView> Problems, IReadOnlyList<string> Advice);
