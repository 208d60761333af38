using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Parameters that take a private key, a password of one, or a license token.</summary>
internal static class SecretParameters
{
    private const string AttributeName = "SigningKeyAttribute";

    private static readonly HashSet<string> KeyImports = new(StringComparer.Ordinal)
    {
        "ImportECPrivateKey", "ImportEncryptedPkcs8PrivateKey", "ImportPkcs8PrivateKey", "ImportRSAPrivateKey", "ImportFromEncryptedPem",
    };

    /// <summary>The argument as messages name it; null where the parameter takes no secret.</summary>
    public static string? Name(IParameterSymbol parameter)
    {
        // What is called through a function pointer belongs to no type.
        if (parameter.ContainingSymbol is not IMethodSymbol { ContainingType: not null } method)
        {
            return null;
        }

        if (IsSaid(parameter))
        {
            return $"What is given to {Places.NameOf(method)}";
        }

        return IsKnown(parameter, method) ? $"{(parameter.Name.IndexOf("password", StringComparison.OrdinalIgnoreCase) >= 0 ? "The password" : "The key")} given to {Places.NameOf(method)}" : null;
    }

    /// <summary>Whether a parameter or property bears the attribute.</summary>
    public static bool IsSaid(ISymbol symbol) => symbol.GetAttributes().Any(attribute => Attributes.Is(attribute, AttributeName, OwnTypes.Namespace));

    /// <summary>Whether a text begins a key that other texts go on with.</summary>
    public static bool IsKeyHeader(string text) => text.TrimEnd().EndsWith("PRIVATE KEY-----", StringComparison.Ordinal) && text.IndexOf("-----BEGIN ", StringComparison.Ordinal) >= 0;

    private static bool IsKnown(IParameterSymbol parameter, IMethodSymbol method)
    {
        // A public key is imported by the same name from a PEM: that one is told by its text.
        if (OwnTypes.IsSigning(method.ContainingType) && method.ContainingType.Name is "PrivateKey")
        {
            return parameter.Name is "password" or "utf8Json" or "pem";
        }

        bool isFramework = KeyImports.Contains(method.Name) && method.ContainingNamespace.ToDisplayString() is "System.Security.Cryptography";
        return (isFramework && parameter.Ordinal < 2 && parameter.Name is "source" or "password" or "passwordBytes")
            || (parameter.Name is "key" && TypeNames.Full(method.ContainingType) is "Microsoft.IdentityModel.Tokens.SymmetricSecurityKey")
            || (parameter.Name is "blob" && method.Name is "Import" && TypeNames.Full(method.ContainingType) is "NSec.Cryptography.Key");
    }
}
