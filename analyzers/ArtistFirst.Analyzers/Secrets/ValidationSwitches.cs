using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Switches of the framework's token validation that are turned off where licenses are validated. Other tokens have other rules: what does not speak of licenses is left to CA5404.
/// </summary>
internal static class ValidationSwitches
{
    private const string Parameters = "Microsoft.IdentityModel.Tokens.TokenValidationParameters";

    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["RequireExpirationTime"] = "a license without an end would count",
        ["RequireSignedTokens"] = "a license that nobody signed would count",
        ["ValidateAudience"] = "a license for somebody else would count",
        ["ValidateIssuer"] = "a license of anybody would count",
        ["ValidateIssuerSigningKey"] = "a license signed with any key would count",
        ["ValidateLifetime"] = "a license that has ended would count",
    };

    private static readonly HashSet<string> Validators = new(StringComparer.Ordinal) { "AudienceValidator", "IssuerSigningKeyValidator", "IssuerValidator", "LifetimeValidator", "SignatureValidator" };

    public static Diagnostic? Judge(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property } || !(Switches.ContainsKey(property.Name) || Validators.Contains(property.Name)) || TypeNames.Full(property.ContainingType) is not Parameters || !IsAboutLicenses(assignment, property.ContainingType))
        {
            return null;
        }

        if (assignment.Value.ConstantValue is { HasValue: true, Value: false } && Switches.TryGetValue(property.Name, out string? consequence))
        {
            return Report(assignment, property, $"switched off, {consequence}");
        }

        return Validators.Contains(property.Name) && AcceptsAnything(assignment.Value) ? Report(assignment, property, "it says yes to anything") : null;
    }

    /// <summary>Whether the options are the SDK's, or the member or type around them speaks of licenses.</summary>
    public static bool IsAboutLicenses(IOperation operation, ITypeSymbol options)
    {
        if (OwnTypes.IsOurs(options))
        {
            return true;
        }

        string type = operation.Syntax.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText ?? string.Empty;
        string member = operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.ToString() ?? string.Empty;
        return Speaks(type) || Speaks(member);
    }

    private static bool Speaks(string text) => text.IndexOf("license", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool AcceptsAnything(IOperation value)
    {
        IAnonymousFunctionOperation? lambda = value.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().FirstOrDefault();
        IReturnOperation[] returns = [.. lambda?.Body.Descendants().OfType<IReturnOperation>() ?? []];
        return returns.Length > 0 && returns.All(IsYes);
    }

    private static bool IsYes(IReturnOperation returned)
    {
        IOperation? value = returned.ReturnedValue;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is { ConstantValue: { HasValue: true, Value: true } } or IParameterReferenceOperation or IObjectCreationOperation { Type.Name: "JsonWebToken" or "JwtSecurityToken" };
    }

    private static Diagnostic Report(ISimpleAssignmentOperation assignment, IPropertySymbol property, string what) =>
        Diagnostic.Create(WeakenedValidation.Rule, assignment.Syntax.GetLocation(), Places.NameOf(property), what);
}
