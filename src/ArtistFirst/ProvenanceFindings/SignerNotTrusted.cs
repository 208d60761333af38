using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>AF3013: credentials are intact, and nobody here trusts who signed them.</summary>
internal static class SignerNotTrusted
{
    public static readonly FindingRule Rule = new(3013, "Who signed the credentials is not trusted");

    public static Finding Found(ManifestSignature signature) => Rule.Found(
        $"The credentials are as they were signed, by {Quoted.Text(signature.Organization ?? signature.CommonName)} if the certificate is to be believed, which leads to no authority that is trusted here. Anybody can make such a certificate: add the authority to the trust list if you know it.");
}
