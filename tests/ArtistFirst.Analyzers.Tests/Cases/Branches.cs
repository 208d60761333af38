//# Nothing was checked
{|AF0001:Load(id)|};
//# Inside the yes branch
if (Allowed(id)) Load(id);
//# Inside the no branch
if (!Allowed(id)) {|AF0001:Load(id)|};
//# After the no branch returned
if (!Allowed(id)) return;
Load(id);
//# After the no branch threw
if (!Allowed(id)) throw new InvalidOperationException();
Load(id);
//# After the yes branch
if (Allowed(id)) Log(id);
{|AF0001:Load(id)|};
//# Else of the negation
if (!Allowed(id)) { Log(id); } else { Load(id); }
//# Checked on one path only
if (c) Demand(id);
{|AF0001:Load(id)|};
//# Checked on both paths
if (c) Demand(id); else Demand(id);
Load(id);
//# Demanded before
Demand(id);
Load(id);
//# Demanded after
{|AF0001:Load(id)|};
Demand(id);
//# And
if (c && Allowed(id)) Load(id);
//# Or
if (c || Allowed(id)) {|AF0001:Load(id)|};
//# Not or
if (!(c || !Allowed(id))) Load(id);
//# Short circuit
bool ok = Allowed(id) && Load(id) != null;
//# Short circuit of the wrong kind
bool ok = Allowed(id) || {|AF0001:Load(id)|} != null;
//# Conditional expression
Stream? s = Allowed(id) ? Load(id) : null;
//# Conditional expression the wrong way round
Stream? s = Allowed(id) ? null : {|AF0001:Load(id)|};
//# Equal to true
if (Allowed(id) == true) Load(id);
//# Not equal to false
if (Allowed(id) != false) Load(id);
//# Equal to false
if (Allowed(id) == false) {|AF0001:Load(id)|};
//# Exclusive or proves nothing
if (Allowed(id) ^ c) {|AF0001:Load(id)|};
//# And without short circuit
if (Allowed(id) & c) Load(id);
//# Or without short circuit
if (Allowed(id) | c) {|AF0001:Load(id)|};
//# Dead code is not reported
if (false) Load(id);
//# A helper that does not return
if (!Allowed(id)) Fail();
Load(id);
//# A helper that returns only if true
Check(Allowed(id));
Load(id);
//# An assertion is left out of a release build
Debug.Assert(Allowed(id));
{|AF0001:Load(id)|};
//# A member that asks its caller
{|AF0001:Prepare(id)|};
//# A member that asks its caller, checked
Demand(id);
Prepare(id);
//# Switch statement on the answer
switch (Allowed(id))
{
    case true:
        Load(id);
        break;
    default:
        {|AF0001:Load(id)|};
        break;
}
//# Switch expression on the answer
Stream? s = Allowed(id) switch { true => Load(id), false => null };
//# Goto around the check
if (c) goto load;
if (!Allowed(id)) return;
load:
{|AF0001:Load(id)|};
//# Goto after the check
if (!Allowed(id)) goto end;
Load(id);
end:
Log(id);
