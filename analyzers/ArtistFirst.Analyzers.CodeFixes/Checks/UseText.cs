using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>The use that a load makes, written as code.</summary>
internal static class UseText
{
    /// <summary>The use, as an expression; null where any use will do.</summary>
    public static string? Of(ReportedLoad load, Scope scope) =>
        load.Hint(Hints.FixedUse) is { } number ? OfNumber(load, scope, number) : load.Use?.WithoutTrivia().ToString();

    /// <summary>A number of the enum as names: <c>Uses.Embed | Uses.TrainAnalysis</c>.</summary>
    public static string? OfNumber(ReportedLoad load, Scope scope, string number)
    {
        if (OwnTypes.Find(load.Model, OwnTypes.Uses) is not { } uses || !long.TryParse(number, NumberStyles.Integer, CultureInfo.InvariantCulture, out long bits))
        {
            return null;
        }

        string type = scope.NameOf(uses);
        string[] names = [.. uses.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && IsOneOf(field, bits)).Select(field => $"{type}.{field.Name}")];
        return names.Length == 0 ? null : string.Join(" | ", names);
    }

    private static bool IsOneOf(IFieldSymbol field, long bits) =>
        Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture) is var bit && bit != 0 && (bit & (bit - 1)) == 0 && (bits & bit) != 0;
}
