namespace ArtistFirst.Analyzers;

/// <summary>Broken engines are noticed by the labelled cases: each line below matters, and a case says so.</summary>
public sealed class EngineMutantsTests
{
    [Theory]
    [InlineData("Exceptions", "exceptions reach no handler", "BlockRunner.cs", "throwing.Deliver((handler, thrown) => states.SetThrown(block.Ordinal, handler, thrown));", "")]
    [InlineData("Exceptions", "a finally is skipped", "BlockRunner.cs", "arriving = _finally.Run(region, arriving);", "_ = _finally;")]
    [InlineData("Loops", "what is made anew keeps what was said of it", "FlowState.cs", "Rename(value, locations);\n            }\n        }\n\n        Forget(definition);", "Rename(value, locations);\n            }\n        }")]
    [InlineData("Branches", "joins unite", "Joining.cs", "state.Facts = mine.Intersect(others);", "state.Facts = mine.Union(others);")]
    public Task A_broken_engine_is_noticed(string topic, string what, string file, string original, string broken) => AssertNoticedAsync(topic, what, file, original, broken);

    [Theory]
    [InlineData("joined answers unite", "AnswerJoining.cs", "first.IfYes.Union(left.Facts).Intersect(second.IfYes.Union(right.Facts))", "first.IfYes.Union(left.Facts).Union(second.IfYes.Union(right.Facts))")]
    [InlineData("joined answers forget what held where they came from", "AnswerJoining.cs", "first.IfYes.Union(left.Facts).Intersect(second.IfYes.Union(right.Facts))", "first.IfYes.Intersect(second.IfYes)")]
    [InlineData("joined values keep the facts of an earlier round", "ParallelCopy.cs", "FactSet result = facts.Except(_overFacts);", "FactSet result = facts;")]
    [InlineData("joined values learn nothing", "ParallelCopy.cs", "yield return _tables.Values.Replace(value, copy.Key, copy.Value);", "yield break;")]
    [InlineData("variables that a lambda assigns never change", "Changes.cs", "in evaluation.Locations.SharedVariables)", "in evaluation.Locations.SharedVariables.Take(0))")]
    [InlineData("a lambda sees variables as they were", "FunctionEntries.cs", "&& analysis.Tables.Locations.Assigned.AfterDeclaration(location.Symbol))", "&& analysis.Tables.Locations.Count < 0)")]
    [InlineData("an assigned member changes no other name of it", "Changes.cs", "End(evaluation, value.Definition!.Value);\n            }\n        }\n    }\n\n    /// <summary>Something was called that got these objects.</summary>", "}\n        }\n    }\n\n    /// <summary>Something was called that got these objects.</summary>")]
    [InlineData("a task proves before it is awaited", "CheckCalls.cs", "if (isTask)\n        {", "evaluation.State.Learn(onReturn);\n        if (isTask)\n        {")]
    [InlineData("null counts as no", "Patterns.cs", "values.Truth(answer.IfNo, answer.IfYes.Intersect(answer.IfNull))", "values.Truth(answer.IfNo, answer.IfYes)")]
    [InlineData("an outcome is always a member", "OutcomeMembers.cs", "return mayBeOther ? facts.Intersect(FactSet.None) : facts;", "return facts;")]
    [InlineData("the tested variable stays unknown", "Guard.cs", "Write(evaluation, tested, evaluation.Values.Constant(truth));", "")]
    [InlineData("assertions count", "Calls.cs", "if (traits.IsConditional)", "if (method is null)")]
    [InlineData("virtual methods are trusted", "SummaryTable.cs", "|| call.IsVirtual ||", "||")]
    [InlineData("any use will do", "FactMatch.cs", "&& IsSameUse(fact, site)", "")]
    [InlineData("a list never changes", "Changes.cs", "End(evaluation, element.Definition);\n            }", "}")]
    [InlineData("null says nothing", "Joining.cs", "result = isMeant ? result.With(fact.Index) : result;", "")]
    [InlineData("null is any recording", "Joining.cs", "bool isMeant = ReferenceEquals(fact.Recording, nothing.Recording)", "bool isMeant = fact.Recording is not null || ReferenceEquals(fact.Recording, nothing.Recording)")]
    [InlineData("operators have no contract", "Calls.cs", "if (evaluation.Analysis.Knowledge.Contracts.Of(method) is { } contract)", "if (evaluation.Analysis.Knowledge.Contracts.Of(method) is { } contract && method.Name.Length == 0)")]
    [InlineData("a catch comes right after its filter", "BlockRunner.cs", "arriving = _unwinding.Run(filter, arriving, evaluation);", "_ = _unwinding;")]
    [InlineData("function pointers change nothing", "UnnamedCalls.cs", "UnknownCode.Run(evaluation, CodeReach.Anything, arguments.Values);", "")]
    [InlineData("exceptions leave a function at its ends alone", "FunctionCalls.cs", "MayStop(evaluation, result);", "")]
    [InlineData("a function that is not followed changes nothing", "FunctionCalls.cs", "Change(evaluation, reach);\n            return", "return")]
    [InlineData("every function is as plain as one that tells of progress", "PlainFunctions.cs", "default:\n                return null;\n        }\n    }\n\n    /// <summary>Whether reading", "default:\n                return CodeReach.Nothing;\n        }\n    }\n\n    /// <summary>Whether reading")]
    [InlineData("handlers have been told of what holds where any block is entered", "Throwing.cs", "if (IsHeard && body.Order.IsEnteredFromInside(block))", "if (block.Ordinal >= 0)")]
    [InlineData("what blocks tell is told once", "Tellings.cs", "i < _told[block]?.Count", "i < Math.Min(_told[block]?.Count ?? 0, 1)")]
    [InlineData("an object has its members from nowhere", "Assignments.cs", "IsNow(evaluation, member, value);\n        }", "}")]
    [InlineData("a model returns what it makes", "CreditContracts.cs", " ?? OfOutput(method);", ";")]
    [InlineData("no assembly has contracts", "ContractTable.cs", "settings.NamesMembers || _assemblies.MayBear(method.ContainingAssembly)", "settings.NamesMembers")]
    [InlineData("a value made by a called function is the same every time", "Analysis.cs", "if (_owners.TryGetValue(definition, out FunctionBody? owner) && owner.IsWithin(body))", "if (_owners.Count < definition && body is null)")]
    public Task A_broken_engine_is_noticed_when_there_is_time(string what, string file, string original, string broken)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1", "Each compiles the analyzer: './test.sh --long' runs them.");
        return AssertNoticedAsync(topic: null, what, file, original, broken);
    }

    private static async Task AssertNoticedAsync(string? topic, string what, string file, string original, string broken)
    {
        string[] noticed = [.. await JudgedCases.ComplaintsAsync(EngineMutant.Compile(file, original, broken), topic)];
        Assert.True(noticed.Length > 0, $"No labelled case{(topic is null ? string.Empty : $" of {topic}")} notices that {what}.");
    }
}
