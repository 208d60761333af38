namespace ArtistFirst.Cli;

/// <summary>Why a certificate may not sign, with the code that validators give.</summary>
internal sealed record CertificateProblemView(string Code, string Message);
