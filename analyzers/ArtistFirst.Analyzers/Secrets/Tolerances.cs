using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Tolerances of the SDK, and of the framework's token validation, beyond what licenses allow. The SDK refuses them at the start; this is earlier.</summary>
internal static class Tolerances
{
    private static readonly Dictionary<string, TimeSpan> Limits = new(StringComparer.Ordinal)
    {
        ["ArtistFirst.ArtistFirstOptions.ClockSkew"] = TimeSpan.FromMinutes(5),
        ["ArtistFirst.ArtistFirstOptions.StatusGrace"] = TimeSpan.FromHours(24),
        ["ArtistFirst.ArtistFirstOptions.MaxConsentAge"] = TimeSpan.FromDays(7),
        ["ArtistFirst.LicenseVerifierOptions.ClockSkew"] = TimeSpan.FromMinutes(5),
        ["ArtistFirst.RegisterConsentOptions.MaxAge"] = TimeSpan.FromDays(7),
        ["ArtistFirst.StatusListsOptions.Grace"] = TimeSpan.FromHours(24),
        ["Microsoft.IdentityModel.Tokens.TokenValidationParameters.ClockSkew"] = TimeSpan.FromMinutes(5),
    };

    public static Diagnostic? Judge(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Type.Name: "TimeSpan" } property }
            || !Limits.TryGetValue($"{TypeNames.Full(property.ContainingType)}.{property.Name}", out TimeSpan limit) || ValueOf(assignment.Value) is not { } value || value <= limit
            || !ValidationSwitches.IsAboutLicenses(assignment, property.ContainingType))
        {
            return null;
        }

        string given = value == TimeSpan.MaxValue ? "without limit" : value.ToString();
        return Diagnostic.Create(WeakenedValidation.Rule, assignment.Syntax.GetLocation(), Places.NameOf(property), $"at most {limit} is accepted, {given} is given, and what has ended would count for as long");
    }

    /// <summary>The time span as far as it is written: <c>TimeSpan.FromHours(2)</c>, <c>new TimeSpan(2, 0, 0)</c>, <c>TimeSpan.MaxValue</c>.</summary>
    private static TimeSpan? ValueOf(IOperation value) => value switch
    {
        IConversionOperation conversion => ValueOf(conversion.Operand),
        IFieldReferenceOperation { Field: { Name: "MaxValue", ContainingType.Name: "TimeSpan" } } => TimeSpan.MaxValue,
        IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "TimeSpan" } method } invocation => Of(method.Name, invocation.Arguments.FirstOrDefault(argument => !argument.IsImplicit)?.Value),
        IObjectCreationOperation { Type.Name: "TimeSpan" } creation => Of([.. creation.Arguments.Select(argument => Number(argument.Value))]),
        _ => null,
    };

    private static TimeSpan? Of(string name, IOperation? amount)
    {
        double? seconds = name switch
        {
            "FromDays" => 86_400,
            "FromHours" => 3_600,
            "FromMinutes" => 60,
            "FromSeconds" => 1,
            "FromMilliseconds" => 0.001,
            _ => null,
        };
        return Number(amount) * seconds is { } total ? Bounded(total) : null;
    }

    private static TimeSpan Bounded(double seconds) => seconds >= TimeSpan.MaxValue.TotalSeconds ? TimeSpan.MaxValue : TimeSpan.FromSeconds(seconds);

    private static TimeSpan? Of(double?[] parts)
    {
        if (parts.Length is < 3 or > 4 || parts.Contains(null))
        {
            return null;
        }

        double days = parts.Length == 4 ? parts[0]!.Value : 0;
        double[] rest = [.. parts.Skip(parts.Length - 3).Select(part => part!.Value)];
        return Bounded((days * 86_400) + (rest[0] * 3_600) + (rest[1] * 60) + rest[2]);
    }

    private static double? Number(IOperation? value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: int or long or double } constant } => Convert.ToDouble(constant.Value),
        IConversionOperation conversion => Number(conversion.Operand),
        _ => null,
    };
}
