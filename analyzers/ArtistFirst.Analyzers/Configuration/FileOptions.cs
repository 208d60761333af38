using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>What <c>.editorconfig</c> says for a file or, where it is silent, the project by a property.</summary>
internal sealed class FileOptions(AnalyzerConfigOptionsProvider editorConfig)
{
    public const string Match = "artistfirst.recording_match";
    public const string Use = "artistfirst.use";

    public const string ProjectMatch = "build_property.ArtistFirstRecordingMatch";
    public const string ProjectUse = "build_property.ArtistFirstUse";
    private const string Excluded = "excluded_symbol_names";
    public const string Calls = "max_interprocedural_method_call_chain";

    // Each call deeper costs about as much as all before.
    private const int UsualCalls = 3;
    private const int MostCalls = 6;

    /// <summary>Whether a path made of a recording's id does not count as the recording: <c>artistfirst.recording_match = exact</c>.</summary>
    public bool IsExactOnly(SyntaxTree tree) => Find(tree, Match, ProjectMatch) is { } value && value.Equals("exact", StringComparison.OrdinalIgnoreCase);

    /// <summary>The use that is made where a load does not tell: <c>artistfirst.use = TrainGenerative</c>; null where none is said, or what is said is none.</summary>
    public ushort? UseIn(SyntaxTree tree) => Find(tree, Use, ProjectUse) is { } value ? UseOption.Parse(value) : null;

    /// <summary>The names that a rule leaves out: <c>dotnet_code_quality.AF0001.excluded_symbol_names</c>, or the same for all rules; null for none.</summary>
    public string? ExclusionsOf(SyntaxTree tree, string rule) =>
        Find(tree, $"dotnet_code_quality.{rule}.{Excluded}", null) ?? Find(tree, $"dotnet_code_quality.{Excluded}", null);

    /// <summary>How many calls deep methods are followed: <c>dotnet_code_quality.AF0001.max_interprocedural_method_call_chain</c>, 3 by default, at most 6.</summary>
    public int CallsIn(SyntaxTree tree) => CallsSaid(tree) is { } said && ParseCalls(said) is { } calls ? calls : UsualCalls;

    /// <summary>What is said of the depth of calls for a file; null for nothing.</summary>
    public string? CallsSaid(SyntaxTree tree) => Find(tree, $"dotnet_code_quality.AF0001.{Calls}", null) ?? Find(tree, $"dotnet_code_quality.{Calls}", null);

    /// <summary>A depth of calls as an option says it, at most as deep as is followed; null for anything else.</summary>
    public static int? ParseCalls(string said) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out int calls) ? Math.Min(calls, MostCalls) : null;

    /// <summary>What an option says for a file; null where neither the file nor the project says anything.</summary>
    public string? Find(SyntaxTree tree, string name, string? property) =>
        (editorConfig.GetOptions(tree).TryGetValue(name, out string? value) || (property is not null && editorConfig.GlobalOptions.TryGetValue(property, out value))) && value.Trim() is { Length: > 0 } text
            ? text
            : null;
}
