using System.Reflection;
using ArtistFirst.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Conventions;

/// <summary>The rules of the analyzers: findings that a user meets in the build instead of at run time.</summary>
internal static class AnalyzerRules
{
    private static readonly Assembly Analyzers = typeof(LicenseCheckAnalyzer).Assembly;

    /// <summary>What the analyzers say that they report, in the order of codes.</summary>
    public static IEnumerable<(string Code, string Title)> Published => Analyzers.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
        .DistinctBy(rule => rule.Id, StringComparer.Ordinal).OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => (rule.Id, rule.Title.ToString()));

    /// <summary>Where each rule is written down.</summary>
    public static IEnumerable<(string Type, string Code)> Declared => Analyzers.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(declared => declared.FieldType == typeof(DiagnosticDescriptor))
        .Select(declared => (declared.DeclaringType!.Name, ((DiagnosticDescriptor)declared.GetValue(null)!).Id));
}
