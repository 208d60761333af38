using System.Text;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Writes random methods over a few variables of each kind: texts that name recordings, answers, decisions, proofs, tasks, records, objects,
/// lists, functions. Everything that the language can do with an answer is in the grammar; what it loads has a number.
/// </summary>
/// <param name="seed">Where the programs are drawn from.</param>
/// <param name="isLong">Whether methods are three to four times as long: more to go wrong in each, and more than as many times the time.</param>
/// <param name="hasContracts">Whether programs have members with contracts.</param>
internal sealed class ProgramGenerator(int seed, bool isLong = false, bool hasContracts = false)
{
    private const int Texts = 4;
    private const int Answers = 3;

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _sites;
    private int _names;
    private bool _isAsync;
    private int _loops;
    private bool _isInFinally;
    private bool _isInFunction;
    private int _labels;
    private bool _isPromising;
    private string _name = string.Empty;
    private ContractGenerator? _contracts;

    private ContractGenerator Contracts => _contracts ??= new ContractGenerator(_random, Variable, () => _sites++);

    /// <summary>The number of loads written so far.</summary>
    public int Sites => _sites;

    public string Generate(int methods)
    {
        _text.AppendLine(hasContracts ? $"using ArtistFirst; {ProgramText.Start}" : ProgramText.Start).AppendLine(hasContracts ? ContractGenerator.Shared : string.Empty);
        for (int i = 0; i < methods; i++)
        {
            Method(i);
        }

        return _text.ToString();
    }

    /// <summary>Answers that are given to a method, which throws when they are no, or says nothing; checks for which nobody can wait.</summary>
    private string Helped() => _random.Next(7) switch
    {
        0 => $"Must({Answer(1)});",
        1 => $"MustNot(!w.Allowed({Variable()}), j0, w);",
        2 => $"Need({Pick("d0", $"w.Decide({Variable()})")});",
        3 => "Note(d0);",
        4 => $"Later(w, {Variable()});",
        5 => $"({Answer(1)} ? ref s2 : ref s3) = {Text(1)};",
        _ => $"{Variable()} = l0.FirstOrDefault(x => w.Allowed(x), {Variable()});",
    };

    private void Method(int number)
    {
        _isAsync = Chance(3);
        _loops = 0;
        _isInFinally = false;
        _isInFunction = false;
        _labels = Chance(3) ? 2 : 0;
        _name = $"P{number}";
        _text.AppendLine($"public sealed class {_name} {{ string _f = \"f\"; readonly string _g = \"g\"; WorldTrack _t = new(\"p\", \"q\");")
            .AppendLine("void Move(World w) { _f = w.Next(); }")
            .AppendLine(hasContracts ? Contracts.Members(_name, Drawn()) : string.Empty)
            .AppendLine($"public {(_isAsync ? "async Task" : "void")} Run(World w, string s0, string s1) {{{(hasContracts ? " _w = w;" : string.Empty)}");
        int start = _text.Length;
        int count = isLong ? 4 + _random.Next(8) : 1 + _random.Next(3);
        for (int i = 0; i < count; i++)
        {
            if (i < _labels)
            {
                _text.AppendLine($"X{i}: ;");
            }

            Statement(3);
        }

        for (int i = count; i < _labels; i++)
        {
            _text.AppendLine($"X{i}: ;");
        }

        Load();
        _text.Insert(start, ProgramVariables.UsedIn(_text.ToString(start, _text.Length - start)) + Environment.NewLine)
            .AppendLine(_isAsync ? "await Task.CompletedTask; }" : "}").AppendLine("}");
    }

    /// <summary>A body from the whole grammar for a member that claims to check <c>s0</c>.</summary>
    private string Drawn()
    {
        int start = _text.Length;
        (bool wasAsync, _isAsync, _isInFunction, _isPromising) = (_isAsync, false, true, true);
        Statement(2);
        Statement(2);
        string body = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        string answer = Pick("w.Allowed(s0)", $"({Answer(1)} && w.Allowed(s0))", Answer(2));
        (_isAsync, _isInFunction, _isPromising) = (wasAsync, false, false);
        return $"{ProgramVariables.UsedIn(body + answer)}\n{body}return {answer};";
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private string Variable() => $"s{_random.Next(Texts)}";

    private string AnswerVariable() => $"b{_random.Next(Answers)}";

    private void Load() => _text.AppendLine($"w.Load({_sites++}, {Text(1)});");

    private string Text(int depth) => _random.Next(depth > 0 ? 16 : 8) switch
    {
        < 8 => Variable(),
        8 => "w.Next()",
        9 => "t0.Id",
        10 => $"({Answer(depth - 1)} ? {Text(depth - 1)} : {Text(depth - 1)})",
        11 => Pick("j0.Id", "j1.Id"),
        12 => $"Same({Text(depth - 1)})",
        13 => Pick("_f", "_g", "_t.Id", "(m0 ?? s1)"),
        14 => "l0[0]",
        _ => $"({Variable()} + \"x\")",
    };

    private string Answer(int depth) => depth <= 0 ? Simple() : _random.Next(24) switch
    {
        0 or 1 => $"!{Answer(depth - 1)}",
        2 or 3 => $"({Answer(depth - 1)} && {Answer(depth - 1)})",
        4 or 5 => $"({Answer(depth - 1)} || {Answer(depth - 1)})",
        6 => $"({Answer(depth - 1)} {Pick("&", "|", "^", "==", "!=")} {Answer(depth - 1)})",
        7 => $"({Answer(depth - 1)} ? {Answer(depth - 1)} : {Answer(depth - 1)})",
        8 => $"({Answer(depth - 1)} is {Pick("true", "false", "not true", "not false")})",
        9 => $"({Answer(depth - 1)} {Pick("==", "!=")} {Pick("true", "false")})",
        10 => $"(w.Maybe({Variable()}) {Pick("?? false", "?? true", "== true", "!= false", "!= null", "is true", "is not false")})",
        11 => $"(w.Decide({Variable()}).Outcome {Pick("== WorldVerdict.Allowed", "!= WorldVerdict.Denied", "is WorldVerdict.Allowed or WorldVerdict.AllowedWithDuties", "is not (WorldVerdict.Denied or WorldVerdict.Expired)", "> WorldVerdict.Expired", "is > WorldVerdict.Denied")})",
        12 => $"(w.Decide({Variable()}) is {Pick("{ IsAllowed: true }", "{ IsAllowed: false }", "not { IsAllowed: true }", "{ }", "{ Outcome: WorldVerdict.Allowed }")})",
        13 => $"({Answer(depth - 1)} switch {{ true => {Answer(depth - 1)}, false => {Answer(depth - 1)} }})",
        14 => $"Fine(w, {Variable()})",
        15 => $"({AnswerVariable()} = {Answer(depth - 1)})",
        16 => $"(({Variable()} = {Text(depth - 1)}).Length > 0 && {Answer(depth - 1)})",
        17 => $"(d0?.IsAllowed {Pick("== true", "!= false", "?? false", "?? true")})",
        18 => $"l0.{Pick("All", "Any")}(x => {Pick(string.Empty, "!")}w.Allowed(x))",
        19 => Named($"z{_names++}", depth),
        _ => Simple(),
    };

    private string Named(string name, int depth) => $"({Answer(depth - 1)} is var {name} && {Pick(string.Empty, "!")}{name})";

    private string Simple() => hasContracts && !_isPromising && Chance(6) ? Contracts.Answer(_isAsync && !_isInFunction) : _random.Next(14) switch
    {
        < 4 => AnswerVariable(),
        4 or 5 or 6 => $"w.Allowed({Variable()})",
        7 => "w.Roll()",
        8 => $"w.Decide({Variable()}).IsAllowed",
        9 => $"w.Try({Variable()}, out g0)",
        10 => "(g0 != null)",
        11 => "f0()",
        12 => _isAsync && !_isInFunction ? Pick($"(await w.AllowedAsync({Variable()}))", "(await k1)") : "(n0 == true)",
        _ => Pick("true", "false"),
    };

    private void Block(int depth)
    {
        _text.AppendLine("{");
        int count = 1 + _random.Next(3);
        for (int i = 0; i < count; i++)
        {
            Statement(depth - 1);
        }

        _text.AppendLine("}");
    }

    private void Statement(int depth)
    {
        if (hasContracts && !_isPromising && Chance(3))
        {
            _text.AppendLine(Contracts.Statement(_name));
            return;
        }

        int choice = _random.Next(depth > 0 ? 100 : 56);
        switch (choice)
        {
            case < 14:
                Load();
                break;
            case < 20:
                _text.AppendLine($"{Variable()} = {Text(2)};");
                break;
            case < 27:
                _text.AppendLine($"{AnswerVariable()} {Pick("=", "=", "=", "&=", "|=", "^=")} {Answer(2)};");
                break;
            case < 31:
                _text.AppendLine(_isAsync && !_isInFunction && Chance(2) ? $"await w.DemandAsync({Variable()});" : $"w.Demand({Variable()});");
                break;
            case < 56:
                Small(choice);
                break;
            case < 74:
                _text.AppendLine($"if ({Answer(3)})");
                Block(depth);
                if (Chance(2))
                {
                    _text.AppendLine("else");
                    Block(depth);
                }

                break;
            case < 82:
                Loop(depth);
                break;
            case < 92:
                Try(depth);
                break;
            case < 96:
                Function(depth);
                break;
            default:
                _text.AppendLine(Pick($"switch ({Answer(2)}) {{ case true:", $"switch (w.Decide({Variable()}).Outcome) {{ case WorldVerdict.Allowed: case WorldVerdict.AllowedWithDuties:"));
                Block(depth);
                _text.AppendLine("break; default:");
                Block(depth);
                _text.AppendLine("break; }");
                break;
        }
    }

    private void Small(int choice)
    {
        string line = choice switch
        {
            31 => "w.MayThrow();",
            32 => $"({Variable()}, {Variable()}) = ({Text(1)}, {Text(1)});",
            33 => $"d0 = {Pick($"w.Decide({Variable()})", "null")};",
            34 => "d0?.ThrowIfDenied();",
            35 => $"w.Decide({Variable()}).ThrowIfDenied();",
            36 => $"t0 = {Pick($"new WorldTrack({Text(1)}, {Text(1)})", $"t0 with {{ Id = {Text(1)} }}", $"t0 with {{ Path = {Text(1)} }}")};",
            37 => $"{Pick("j0", "j1")}.Id = {Text(1)};",
            38 => Pick("j1 = j0;", "j0 = new WorldJob();", $"j1.Move({Text(1)});"),
            39 => $"_f = {Text(1)};",
            40 => Pick("Move(w);", $"Fetch(w, out {Variable()});", $"Change(w, ref {Variable()});"),
            41 => Chance(3) ? $"Ensure(w, {Variable()});" : Helped(),
            42 => $"n0 = {Pick($"w.Maybe({Variable()})", "null", "b0", "true")};",
            43 => $"g0 = {Pick($"w.Find({Variable()})", "null", "new WorldGrant()")};",
            44 => Pick($"l0 = l0.Where(x => {Pick("w.Allowed(x)", "!w.Allowed(x)", "x.Length > 1 && w.Allowed(x)")}).ToList();", $"l0.Add({Text(1)});", $"l0 = [{Text(1)}, {Text(1)}];"),
            45 => $"if (l0.Count > 0) l0[0] = {Text(1)};",
            46 => $"k0 = w.DemandAsync({Variable()});",
            47 => _isAsync && !_isInFunction ? Pick("await k0;", "await k0.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);", "await k0.ConfigureAwait(false);") : "w.MayThrow();",
            48 => $"k1 = w.AllowedAsync({Variable()});",
            49 => $"f0 = () => {Lambda()};",
            50 => "a0();",
            51 => $"a0 = () => {{ {Pick($"{Variable()} = {Pick(Variable(), "w.Next()", "t0.Id", "l0[0]")};", $"w.Demand({Variable()});", "j0.Id = w.Next();", $"{AnswerVariable()} = {Lambda()};")} }};",
            52 => _loops > 0 ? Pick("if (w.Roll()) break;", "if (w.Roll()) continue;", $"if ({Answer(1)}) continue;") : Leave(),
            53 => Leave(),
            54 => _labels > 0 && !_isInFinally && !_isInFunction ? $"if ({Pick("w.Roll()", Answer(1))} && w.Roll()) goto X{_random.Next(_labels)};" : "w.MayThrow();",
            _ => Chance(2) ? Each($"y{_names++}") : Nothing($"v{_names++}"),
        };
        _text.AppendLine(line);
    }

    private string Each(string name) => $"foreach (string {name} in l0.ToArray()) {{ if ({Pick($"w.Allowed({name})", Answer(1))}) w.Load({_sites++}, {name}); }}";

    /// <summary>Something that may be null: set, checked if it is there, loaded if it is there.</summary>
    private string Nothing(string name) => _random.Next(9) switch
    {
        0 => $"m0 = {Pick(Variable(), "null", $"w.Roll() ? {Variable()} : null")};",
        1 => $"if (m0 is {{ }} {name}) w.Demand({name});",
        2 => "if (m0 != null) { w.Demand(m0); } else { w.MayThrow(); }",
        3 => $"if (m0 is not null) w.Load({_sites++}, m0);",
        4 => $"{AnswerVariable()} = m0 is null || w.Allowed(m0);",
        5 => $"if (m0 is null) {{ {Pick($"m0 = {Variable()};", "w.MayThrow();")} }}",
        6 => $"o0.Id = {Pick(Variable(), "null", "m0")};",
        7 => $"if (o0.Id is {{ }} {name}) w.Demand({name});",
        _ => $"if (o0.Id is {{ }} {name}) w.Load({_sites++}, {name});",
    };

    private string Lambda()
    {
        bool wasInFunction = _isInFunction;
        _isInFunction = true;
        string answer = Answer(1);
        _isInFunction = wasInFunction;
        return answer.Contains("f0()", StringComparison.Ordinal) ? $"w.Allowed({Variable()})" : answer;
    }

    private string Leave() => _isInFinally || _isInFunction ? "w.MayThrow();" : Pick($"if ({Answer(1)}) return;", $"if ({Answer(1)}) throw new InvalidOperationException();");

    private void Loop(int depth)
    {
        _loops++;
        int name = _names++;
        switch (_random.Next(4))
        {
            case 0:
                _text.AppendLine($"while (w.Roll() && {Answer(1)})");
                Block(depth);
                break;
            case 1:
                _text.AppendLine("do");
                Block(depth);
                _text.AppendLine($"while (w.Roll() && {Answer(1)});");
                break;
            case 2:
                _text.AppendLine($"foreach (string y{name} in new[] {{ {Variable()}, {Text(1)} }}) {{ {Variable()} = y{name};");
                Block(depth);
                _text.AppendLine("}");
                break;
            default:
                _text.AppendLine($"for (int i{name} = 0; i{name} < 2; i{name}++)");
                Block(depth);
                break;
        }

        _loops--;
    }

    private void Try(int depth)
    {
        bool isUsing = Chance(4);
        _text.AppendLine(isUsing ? "using (w.Scope())" : "try");
        Block(depth);
        if (isUsing)
        {
            return;
        }

        bool hasCatch = Chance(2);
        if (hasCatch)
        {
            _text.AppendLine(Pick("catch (Exception)", "catch (InvalidOperationException)", $"catch (Exception) when ({Filter()})"));
            Block(depth);
            if (Chance(4))
            {
                _text.Length -= Environment.NewLine.Length + 1;
                _text.AppendLine("throw; }");
            }
        }

        if (!hasCatch || Chance(3))
        {
            (bool wasInFinally, int loops) = (_isInFinally, _loops);
            (_isInFinally, _loops) = (true, 0);
            _text.AppendLine("finally");
            Block(depth);
            (_isInFinally, _loops) = (wasInFinally, loops);
        }
    }

    private string Filter()
    {
        bool wasInFunction = _isInFunction;
        _isInFunction = true;
        string answer = Answer(1);
        _isInFunction = wasInFunction;
        return answer;
    }

    private void Function(int depth)
    {
        if (_isInFunction)
        {
            _text.AppendLine("w.MayThrow();");
            return;
        }

        string name = $"F{_names++}";
        (int loops, bool isInFinally) = (_loops, _isInFinally);
        (_loops, _isInFunction, _isInFinally) = (0, true, false);
        _text.AppendLine("{");
        if (Chance(2))
        {
            _text.AppendLine($"void {name}()");
            Block(Math.Min(depth, 2));
        }
        else
        {
            _text.AppendLine($"Action {name} = () =>");
            Block(Math.Min(depth, 2));
            _text.AppendLine(";");
        }

        (_loops, _isInFunction, _isInFinally) = (loops, false, isInFinally);
        Statement(1);
        _text.AppendLine($"{name}();");
        Statement(1);
        _text.AppendLine("}");
    }
}
